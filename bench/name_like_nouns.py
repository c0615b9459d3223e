"""Make the list of nouns that read like names of persons, parsers/vocabulary/name_like_nouns.csv.

    python bench/name_like_nouns.py FOLDER      (text or Markdown files whose words are asked about)

Made from the press releases of Korean ministries of January to March 2024: every beginning of a word, of three or four
syllables, that has the form of a name is shown to Kiwi by itself; those that its dictionary holds as one common noun
enter the table, once two words begin with them. Names that it does not know, however often they come, are none.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import regex
from kiwipiepy import Kiwi

from parsers.gazetteer.persons import is_name

OUT = Path(__file__).parent.parent / "parsers" / "vocabulary" / "name_like_nouns.csv"
WORD = regex.compile(r"\p{Hangul}{3,6}")
LONGEST_PARTICLE = 2
RAREST = 2
# Kiwi's numbers below this one stand for kinds of words that it does not know.
FIRST_KNOWN = 50


def candidates(folder: Path) -> Counter[str]:
    """What words begin with that reads like a name."""
    found: Counter[str] = Counter()
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".md", ".txt"):
            for word in WORD.findall(path.read_text("utf-8", "replace")):
                found.update(word[:n] for n in (3, 4) if n <= len(word) <= n + LONGEST_PARTICLE and is_name(word[:n]))
    return found


def main() -> None:
    """Writes the table."""
    kiwi = Kiwi(num_workers=1, load_default_dict=False, load_typo_dict=False, load_multi_dict=False)
    nouns = []
    for word, count in candidates(Path(sys.argv[1])).items():
        tokens = kiwi.tokenize(word) if count >= RAREST else []
        if len(tokens) == 1 and tokens[0].tag == "NNG" and tokens[0].id > FIRST_KNOWN:
            nouns.append(word)
    OUT.write_text("noun\n" + "".join(f"{noun}\n" for noun in sorted(nouns)), "utf-8")


if __name__ == "__main__":
    main()
