"""The review page: what a run has read, to look at and to correct in a browser. One file, without server or network."""
