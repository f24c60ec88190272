"""One writer per format: the Markdown of a draft in, its body in that format out."""
