"""The page of all that a person prepares the answering model with: models, adapters, prompts and pinned documents."""
