"""The kinds of documents. This list is where a kind is registered, and nowhere else."""

from parsers.kind import Kind
from parsers.kinds import plain
from parsers.kinds.bulletin import parse as bulletin
from parsers.kinds.bulletin import signs as bulletin_signs
from parsers.kinds.casebook import parse as casebook
from parsers.kinds.casebook import signs as casebook_signs
from parsers.kinds.essay import parse as essay
from parsers.kinds.essay import signs as essay_signs
from parsers.kinds.news import parse as news
from parsers.kinds.news import signs as news_signs
from parsers.kinds.release import parse as release
from parsers.kinds.release import signs as release_signs
from parsers.kinds.report import parse as report
from parsers.kinds.report import signs as report_signs

# What is kept whole: what no other kind has enough signs in, and lists of other documents.
WHOLE = Kind("unknown", plain.signs, plain.parse)

# In order of precedence: of two kinds with as many signs the first one counts.
KINDS: tuple[Kind, ...] = (
    WHOLE,
    Kind("release", release_signs.signs, release.parse, release_signs.SEEKS),
    Kind("casebook", casebook_signs.signs, casebook.parse, casebook_signs.SEEKS),
    Kind("report", report_signs.signs, report.parse, report_signs.SEEKS, most=report_signs.MOST),
    Kind("news", news_signs.signs, news.parse, news_signs.SEEKS, most=news_signs.MOST),
    Kind("bulletin", bulletin_signs.signs, bulletin.parse, bulletin_signs.SEEKS, most=bulletin_signs.MOST),
    Kind("essay", essay_signs.signs, essay.parse, essay_signs.SEEKS, essay_signs.PROSE, most=essay_signs.MOST),
)
