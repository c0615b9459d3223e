"""The tables of the output: `<name>.jsonl` each."""

TABLES = ("documents", "records", "facts")
