"""Whether the documents of a night are unlike those of the nights before: a publisher's new form shows here first."""
