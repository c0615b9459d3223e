"""What stands on a page: items, headings, sections, tables, labels, contacts."""
