"""What a work report is made of: its cover, its parts, and the blocks of its tasks."""
