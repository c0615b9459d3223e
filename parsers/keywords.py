"""The nouns that tell a record from the others of its document."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from parsers.language.kiwi import WORD, Korean
from parsers.vocabulary import Keywords, load
from schemas.record import Keyword

MOST = 15
SHORTEST = 2
BOILERPLATE_WEIGHT = 0.15


def count_nouns(texts: Sequence[str], korean: Korean) -> Counter[str]:
    """Nouns and compound nouns of a record's texts with their counts, single syllables and stop words left out.

    A word that is a noun where more stands behind it is that noun where it stands alone, too: 전공의 is so read
    where the record has 전공의들, else as 전공 and a particle.
    """
    stopwords = load(Keywords).stopwords
    words = Counter(word for text in texts for word in WORD.findall(text) if len(word) >= SHORTEST)
    read = {word: korean.nouns(word) for word in words}
    whole = {noun for word, found in read.items() for noun in found if noun != word}
    nouns: Counter[str] = Counter()
    for word, count in words.items():
        for noun in (word,) if word in whole else read[word]:
            if len(noun) >= SHORTEST and noun not in stopwords:
                nouns[noun] += count
    return nouns


def most_telling(records: Sequence[Counter[str]]) -> list[list[Keyword]]:
    """For each record of a document its keywords, most telling first.

    A noun tells more the oftener it stands in its record and the fewer other records have it (tf-idf), compounds more
    than simple nouns; nouns that all administration uses count for little.
    """
    boilerplate = load(Keywords).boilerplate
    holding = Counter(noun for record in records for noun in record)
    chosen = []
    for record in records:
        weights = {
            noun: count
            * math.log((1 + len(records)) / holding[noun] + 1)
            * min(len(noun), 6) ** 0.5
            * (BOILERPLATE_WEIGHT if noun in boilerplate else 1.0)
            for noun, count in record.items()
        }
        best = sorted(record, key=lambda noun: (-round(weights[noun], 9), noun))[:MOST]
        chosen.append([Keyword(term=noun, count=record[noun]) for noun in best])
    return chosen
