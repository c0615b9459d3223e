"""What people have said of an output: read, checked, and applied to the rows that the rules give."""
