"""What a press release is made of, one part a module."""
