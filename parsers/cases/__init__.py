"""Cases of local governments, wherever they stand."""
