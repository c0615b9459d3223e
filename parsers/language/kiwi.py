"""Everything that touches Kiwi: whether a space stands at a line join, whether a word can begin a line, nouns.

Kiwi costs seconds and hundreds of megabytes, so the model is loaded on first need and its answers are kept by text.
Its results differ between releases; the lock file pins both kiwipiepy and kiwipiepy_model.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from kiwipiepy import Kiwi, Token

HANGUL_WORD = regex.compile(r"\p{Hangul}+")
# A word without the marks around it; single syllables with middle dots between them are one (한·미·일, 초·중학교), and
# so are capitals with their number (AB-47D).
WORD = regex.compile(r"(?:\p{Hangul}·)+\p{Hangul}+|[A-Z]+-\d+[A-Z]*|[\p{L}\p{N}]+")
# What is a noun where no Hangul stands: capitals, with digits behind them.
CAPITALS = regex.compile(r"\d*([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)?)")
# Neither 제22 nor 제22대 is a noun.
ORDINAL = regex.compile(r"제\d+\p{Hangul}?")
# Words whose nouns are kept for all documents, and how long they are at most: some 30 MB, whatever the documents hold.
KEPT_WORDS = 100_000
LONGEST_KEPT = 40
# Tags that cannot open a word: particles, endings, suffixes, the copula.
BOUND_TAGS = ("J", "E", "XS", "VCP")
# Suffixes that are no part of a term.
NO_PART_OF_NOUN = ("들", "적", "님", "별", "당", "씩", "쯤", "여", "상", "하")
# Bound nouns that end a name right behind a noun: 훈련원, 납입일, 개인정보위.
BOUND_NOUNS = ("원", "위", "자", "호", "대", "식", "회", "일", "년", "명")
NOUN_TAGS = ("NNG", "NNP", "SL", "XPN")
# What stands apart from a noun unless it is part of its name: 이한경, 온종합병원, 우리나라, 엄중조치.
PART_WHEN_ATTACHED = ("MM", "MAG", "IC", "NP", "XR")
CONTEXT = 24
# Characters that are analysed at once; hardly an item is longer.
LONGEST = 2000
SENTENCE_END = regex.compile(r"[.!?。][\s’”)]*\s")
# Behind Latin letters and digits written Korean sets a space.
LATIN_END = regex.compile(r"[0-9A-Za-z]$")
TOPIC = ("은", "는", "ᆫ")


@dataclass(frozen=True, slots=True)
class Morpheme:
    """A morpheme as Kiwi reads it: dictionary form, tag of the Sejong set, the characters `[start:end)` it stands in.

    A contracted ending shares its syllable with the stem before it.
    """

    form: str
    tag: str
    start: int
    end: int


class Shifted(NamedTuple):
    """A token of a part of a text, its start counted in the whole text."""

    form: str
    tag: str
    start: int
    len: int


def parts_of(text: str) -> Iterator[tuple[int, str]]:
    """A text in parts of at most LONGEST characters, each with its offset: cut behind a sentence, else at a space.

    What Kiwi needs for a text grows faster than the text.
    """
    at = 0
    while len(text) - at > LONGEST:
        window = text[at : at + LONGEST]
        ends = [found.end() for found in SENTENCE_END.finditer(window, LONGEST // 2)] or [window.rfind(" ") + 1]
        cut = ends[-1] or LONGEST
        yield at, window[:cut]
        at += cut
    yield at, text[at:]


class ModelMissing(BaseException):
    """A text needs the model, which this Korean may not load."""


class Korean:
    """Korean morphology over Kiwi. One instance serves many documents; answers depend on the arguments only.

    One that may not load the model raises ModelMissing at the first question: whoever shares a model among processes
    loads it where it can be shared.
    """

    def __init__(self, *, may_load: bool = True) -> None:
        self._may_load = may_load

    @cached_property
    def _kiwi(self) -> Kiwi:
        self.demand()
        from kiwipiepy import Kiwi

        # Without a thread of its own: a process that is forked later would wait for one that it has not.
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "behavior of `num_workers=0`", DeprecationWarning)
            # Its lists of names and of frequent misspellings change one word in three thousand, some for the worse;
            # without them it loads in a third of the time.
            return Kiwi(num_workers=0, load_default_dict=False, load_typo_dict=False, load_multi_dict=False)

    @lru_cache(maxsize=200_000)  # noqa: B019 (an instance lives as long as the run)
    def _tokens(self, text: str) -> tuple[Token | Shifted, ...]:
        return self._read(text)

    def _read(self, text: str) -> tuple[Token | Shifted, ...]:
        if len(text) <= LONGEST:
            return tuple(self._kiwi.tokenize(text))
        return tuple(
            Shifted(token.form, token.tag, token.start + at, token.len)
            for at, part in parts_of(text)
            for token in self._kiwi.tokenize(part)
        )

    @lru_cache(maxsize=100_000)  # noqa: B019
    def begins_bound(self, left: str, right: str) -> bool:
        """Whether `right` begins with what cannot open a word: a particle, an ending, 하다 after its noun.

        `left` is the text before it, cut from `right` by a line end without a space.
        """
        head = left[-CONTEXT:].lstrip()
        at = len(head)
        for token in self._tokens(head + right[:CONTEXT]):
            if token.start == at:
                return bool(token.tag.startswith(BOUND_TAGS))
            if token.start < at < token.start + token.len:
                return True
        return False

    @lru_cache(maxsize=100_000)  # noqa: B019
    def has_space(self, left: str, right: str) -> bool:
        """Whether written Korean puts a space between two lines' texts."""
        before, behind = left[-CONTEXT:].strip(), right[:CONTEXT].strip()
        if LATIN_END.search(before):
            return True
        return self._likelihood(f"{before} {behind}") >= self._likelihood(before + behind)

    def _likelihood(self, text: str) -> float:
        """How likely a text is as written, words that the model does not know judged by rule: as Kiwi joins texts."""
        ((_, likelihood),) = self._kiwi.analyze(text, z_coda=False, oov_handling="rule")
        return float(likelihood)

    def demand(self) -> None:
        """Says that texts are to come. Raises ModelMissing where the model that they need may not be loaded."""
        if not self._may_load:
            raise ModelMissing

    def load(self) -> None:
        """Loads the model now rather than at the first question; Kiwi puts it together when it first gets a text."""
        self._kiwi.tokenize("글")

    def forget(self) -> None:
        """Drops the answers kept so far: what a document needed serves hardly any other, and would pile up."""
        for kept in (self._tokens, self.begins_bound, self.has_space):
            kept.cache_clear()

    def morphemes(self, text: str) -> list[Morpheme]:
        """The morphemes of a text in order; spaces that the text lacks are no hindrance."""
        return [
            Morpheme(token.form, token.tag.partition("-")[0], token.start, token.start + token.len)
            for token in self._tokens(text)
        ]

    def case_particles(self, text: str) -> int:
        """How many particles mark a subject, topic or object (이, 는, 을): sentences have them, headlines drop them."""
        return sum(
            token.tag in ("JKS", "JKO") or (token.tag == "JX" and token.form in TOPIC) for token in self._tokens(text)
        )

    def nouns(self, word: str) -> tuple[str, ...]:
        """Nouns and compound nouns of a word (of `WORD`) in order; nouns without a space between them are one compound.

        A number behind a noun belongs to it (보조금24); plural and adjectival suffixes (들, 적) do not. A word is
        read by itself, so its answer serves every document, however its lines are broken.
        """
        return self._kept_nouns(word) if len(word) <= LONGEST_KEPT else self._nouns(word)

    @lru_cache(maxsize=KEPT_WORDS)  # noqa: B019
    def _kept_nouns(self, word: str) -> tuple[str, ...]:
        return self._nouns(word)

    def _nouns(self, word: str) -> tuple[str, ...]:
        if not HANGUL_WORD.search(word):
            capitals = CAPITALS.fullmatch(word)
            return (capitals[1],) if capitals else ()
        found: list[str] = []
        tokens = self._read(word)
        opening = _attached(tokens)
        start, end = (0, opening) if opening else (-1, -1)
        for token in tokens:
            if token.start < end:
                continue
            if token.start == end and _continues_noun(token):
                end = token.start + token.len
                continue
            if start >= 0 and not (token.start == end and token.form == "적"):
                found.append(word[start:end])
            start, end = (token.start, token.start + token.len) if token.tag in NOUN_TAGS else (-1, -1)
        if start >= 0:
            found.append(word[start:end])
        return tuple(
            noun for noun in found if noun.isupper() or (HANGUL_WORD.search(noun) and not ORDINAL.fullmatch(noun))
        )


def _attached(tokens: Sequence[Token | Shifted]) -> int:
    """Where those words at the beginning of a word end that a noun stands right behind; 0 for none."""
    end = 0
    for token in tokens:
        if token.start != end:
            return 0
        if token.tag not in PART_WHEN_ATTACHED:
            return end if token.tag in NOUN_TAGS else 0
        end += token.len
    return 0


def _continues_noun(token: Token | Shifted) -> bool:
    """Whether a token right behind a noun belongs to it."""
    if token.tag in (*NOUN_TAGS, "XR") or (token.tag == "NNB" and token.form in BOUND_NOUNS):
        return True
    return (token.tag == "XSN" and token.form not in NO_PART_OF_NOUN) or (token.tag == "SN" and token.len <= 3)
