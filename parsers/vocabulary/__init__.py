"""The words the parsers know, as data a Korean-speaking colleague can review without reading Python.

Each file is checked when it is first used, or all at once by `read_all`. A team's own words may lie over the shipped
ones (`lay_over`). What is wrong is a ConfigError that names file, line, field and cure.
"""

from parsers.vocabulary.alternatives import alternatives
from parsers.vocabulary.body_models import Organizations
from parsers.vocabulary.character_models import Characters, Markers
from parsers.vocabulary.compiling import count_flags_as_numbers
from parsers.vocabulary.date_models import Dates
from parsers.vocabulary.kind_models import Bulletins, Casebooks, Essays, Genres, News, Releases, Reports, Sites
from parsers.vocabulary.loader import Tally, forget, lay_over, load, load_rows, parse, read_all
from parsers.vocabulary.mention_models import (
    Amounts,
    Changes,
    Grades,
    Laws,
    Outlets,
    Particles,
    Phones,
    Units,
)
from parsers.vocabulary.models import (
    AttributeNames,
    Attributes,
    Closings,
    Contacts,
    Headings,
    IssueCodes,
    Keywords,
    Provinces,
    Spacing,
    Tables,
)
from parsers.vocabulary.rows import RegionRow, SpacingRow, WeightRow

__all__ = [
    "Amounts",
    "AttributeNames",
    "Attributes",
    "Bulletins",
    "Casebooks",
    "Changes",
    "Characters",
    "Closings",
    "Contacts",
    "Dates",
    "Essays",
    "Genres",
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
    "Phones",
    "Provinces",
    "RegionRow",
    "Releases",
    "Reports",
    "Sites",
    "Spacing",
    "SpacingRow",
    "Tables",
    "Tally",
    "Units",
    "WeightRow",
    "alternatives",
    "forget",
    "lay_over",
    "load",
    "load_rows",
    "parse",
    "read_all",
]

# Before any other module of the parsers compiles its patterns.
count_flags_as_numbers()
