"""The contract: what the pipeline writes, as pydantic models. Everyone may import this package; it imports nobody."""
