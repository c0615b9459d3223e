"""Mentions in text: one module a type, one order among candidates that overlap."""
