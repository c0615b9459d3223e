"""What an essay is made of: what stands around it, its headings, its paragraphs."""
