"""The left pane: a new conversation, the pages of the window, the collections and the conversations."""
