"""The run: everything with side effects."""

__version__ = "0.1.0"
