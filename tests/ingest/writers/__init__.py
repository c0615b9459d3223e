"""Writers of every format, for tests and samples: the same blocks as a file of each, the same bytes each time."""
