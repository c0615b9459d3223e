"""Text to records. Pure: no files, no clock, no logging; Kiwi comes in as an argument."""
