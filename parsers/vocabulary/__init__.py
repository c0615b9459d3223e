"""The words the parsers know, as data a Korean-speaking colleague can review without reading Python.

Each file is validated when it is first used; a mistake is a ConfigError that names the file and the line.
"""

from parsers.vocabulary.loader import alternatives, load, parse, read_text
from parsers.vocabulary.models import (
    Attributes,
    Bulletins,
    Closings,
    Contacts,
    Essays,
    Grades,
    Headings,
    IssueCodes,
    Keywords,
    Laws,
    Markers,
    News,
    Organizations,
    Outlets,
    Particles,
    Provinces,
    Releases,
    Reports,
    Spacing,
    Tables,
    Units,
)

__all__ = [
    "Attributes",
    "Bulletins",
    "Closings",
    "Contacts",
    "Essays",
    "Grades",
    "Headings",
    "IssueCodes",
    "Keywords",
    "Laws",
    "Markers",
    "News",
    "Organizations",
    "Outlets",
    "Particles",
    "Provinces",
    "Releases",
    "Reports",
    "Spacing",
    "Tables",
    "Units",
    "alternatives",
    "load",
    "parse",
    "read_text",
]
