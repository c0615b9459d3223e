"""Words of messages."""


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 document, 2 documents, 12,000 documents."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
