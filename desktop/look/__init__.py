"""What the application looks like: the tokens, the theme made from them, and the controls every view uses."""
