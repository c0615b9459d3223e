"""What to call a record: it may have no title, and whoever reads a list of records wants a word for each."""

from __future__ import annotations

import regex

from parsers.draft import Draft, Parsed

# The first words of a record, up to so many characters, stand for a title that nothing gives.
LONGEST = 40
# Bullets and brackets around the first words.
AROUND = regex.compile(r"^[^\p{L}\p{N}]++|(?<![\s\p{Ps}])[\s\p{Ps}]++$")


def label_of(draft: Draft, parsed: Parsed, text: str) -> str:
    """What to call a record: its title, else region and category, else the document's title, else its first words.

    `text` is what its lines say, never blank.
    """
    place = ", ".join(filter(None, (draft.region.text if draft.region else None, draft.category)))
    return draft.title or place or parsed.title or first_words(text)


def first_words(text: str) -> str:
    """The first words of a text that is not blank, without a bullet: at most 40 characters, cut between words."""
    bare = (AROUND.sub("", " ".join(line.split())) for line in text.split("\n"))
    line = next(filter(None, bare), " ".join(text.split()))
    if len(line) <= LONGEST:
        return line
    cut = line.rfind(" ", 1, LONGEST)
    return f"{line[: cut if cut > 0 else LONGEST - 1].rstrip()}…"
