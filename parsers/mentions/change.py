"""Before and after of one quantity or state: `4,400천원 → 6,500천원`, `5일에서 2일로 단축`, `(기존) … → (개선) …`.

A chain counts once, first to last. Steps of a procedure (신청 → 심사 → 지급) are no change: one side at least has a
number. How a change is told has a module each: by arrows, by labels, in a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from parsers.mentions import (
    change_arrows,
    change_brackets,
    change_clauses,
    change_comparisons,
    change_counts,
    change_labels,
    change_quotations,
    change_sentences,
    change_terms,
)
from parsers.mentions.change_sides import only_years
from parsers.mentions.mention import Mention
from parsers.mentions.signs import Sign, holds_digit, signs_in
from parsers.mentions.subjects import of_one_quantity, subject_before
from parsers.vocabulary import Changes, load

# The ways that a change is told with digits, each with its signs.
TOLD: Mapping[Callable[[str], Iterator[Mention]], frozenset[Sign]] = {
    change_labels.find: change_labels.SIGNS,
    change_sentences.find: change_sentences.SIGNS,
    change_clauses.find: change_clauses.SIGNS,
    change_quotations.find: change_quotations.SIGNS,
    change_comparisons.find: change_comparisons.SIGNS,
    change_brackets.find: change_brackets.SIGNS,
    change_terms.find: frozenset({change_terms.MOVED}),
    change_arrows.find: frozenset({change_arrows.ARROW_HEAD}),
}
# Those of counts in words are among them.
SIGNS = frozenset().union(*TOLD.values())

# What labels name as what was and what is, and a term that is moved, may be measured in anything.
SURE = frozenset({"change.term", "change.tagged", "change.bare labels"})


def find(text: str) -> Iterator[Mention]:
    """All changes in a text; `before_value`, `after_value` and `unit` where both sides carry a number of one unit.

    `subject` is what changed, None where nothing before it says so. Sides of two quantities are no change.
    """
    for found in (_without_one_sided(text, told) for told in _told(text)):
        before, after = str(found.fields["before"]), str(found.fields["after"])
        if found.rule in SURE or (of_one_quantity(before, after) and not only_years(text, found.start, before, after)):
            fields = {**found.fields, "subject": subject_before(text, found.start, before, after)}
            yield replace(found, end=found.start + len(text[found.start : found.end].rstrip()), fields=fields)


def _without_one_sided(text: str, found: Mention) -> Mention:
    """A change without a word that only its first side has, though it is said of both: 평균 12일 → 4일.

    A tag before the side stays in the mention: (현행) 평균 12일 → (개선) 4일.
    """
    before, after = str(found.fields["before"]), str(found.fields["after"])
    word = next((word for word in load(Changes).of_both if before.startswith(word)), None)
    rest = before[len(word or "") :].lstrip()
    if word is None or not rest[:1].isdigit() or word in after:
        return found
    begins = found.start + (len(before) - len(rest)) * text.startswith(before, found.start)
    return replace(found, start=begins, fields={**found.fields, "before": rest})


def _told(text: str) -> Iterator[Mention]:
    """All changes by how they are told; one side at least has a digit or a count in words."""
    yield from change_counts.find(text)
    if holds_digit(text):
        signs = signs_in(text)
        for find_so, own in TOLD.items():
            if not own.isdisjoint(signs):
                yield from find_so(text)
