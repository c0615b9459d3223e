"""The form of the output: what its rows and tables hold, in words for people and as schemas for programs."""

# Of the form of rows and tables: the first number where a change breaks whoever loads them, the second where something
# is added. docs/CHANGELOG.md tells what changed; a test compares it with what the models say.
SCHEMA_VERSION = "1.0"
