"""The command line, on the same public face as the desktop app."""
