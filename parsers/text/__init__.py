"""Characters and lines; nothing here knows Korean."""
