"""How a newspaper page or a web article is taken apart, one question a module."""
