"""The documents: what is in, what comes in, and what can be done with them."""
