"""How good an output is, measured against what people have said of it."""
