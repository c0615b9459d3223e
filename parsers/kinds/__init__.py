"""One splitter a kind: lines to drafts of records."""
