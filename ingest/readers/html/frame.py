"""What of a web page is its text, and what the site prints around it."""

from __future__ import annotations

import re

from lxml import etree

GONE_TAGS = re.compile(
    "script|style|template|noscript|head|iframe|object|embed|svg|canvas|video|audio|map|select|option|button|input|"
    "textarea|datalist|rp"
)
# Names for what only a screen reader reads aloud.
UNSEEN = re.compile(r"(?:^|\s)(?:blind|sr-only|screen-reader-text|visually-hidden|a11y-hidden|screen_out)(?:\s|$)")
FURNITURE_TAGS = ("nav", "aside", "footer")
FURNITURE_ROLES = re.compile("navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar")
# Words of the names (class, id) by which sites call what is no content.
FURNITURE_WORDS = re.compile(
    "[glstf]nb|navi?|navigation|menu|breadcrumbs?|location|sitemap|quick|quickmenu|skip|skipnav|skipnavigation|"
    "accessibility|foot|footer|copyrights?|familysite|sns|share|sharing|util|utility|relat(?:ed|ion|e)|recommend|"
    "rank|ranking|popular|hotnews|mostviewed|comments?|reply|replies|banner|ads?|adverts?|advertisement|search|login|"
    "pagination|paging|paginate|prevnext|aside|sidebar|satisfaction|kogl"
)
MAIN_TAGS = ("main", "article")
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
# An element with more than this share of the page's text is no furniture, whatever it is called.
MOST_FURNITURE = 0.5
# The main part of a page has at least this share of its text.
LEAST_MAIN = 0.3
# A list of at least so many links, and hardly anything else, leads elsewhere.
FEWEST_LINKS = 5
LINKED = 0.9
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


class Frame:
    """Tells for the elements of a page whether they are gone, furniture or content."""

    def __init__(self, root: etree._Element) -> None:
        self._lengths = _lengths(root)
        self._whole = max(self._lengths.get(root, 0), 1)
        main = self._main(root)
        # What holds the main part is neither it nor outside of it.
        self._main_part = main
        self._around = set() if main is None else {main, *main.iterancestors()}

    def is_gone(self, element: etree._Element) -> bool:
        """Whether an element is not seen: scripts, controls of forms, what is hidden."""
        if is_unread(element) or element.get("hidden") is not None:
            return True
        style, names = element.get("style", ""), element.get("class", "")
        return bool(HIDDEN_STYLE.search(style) or UNSEEN.search(names))

    def is_furniture(self, element: etree._Element) -> bool:
        """Whether an element stands around the text: outside the main part, or called or built like what does."""
        parent = element.getparent()
        if self._main_part is not None and element not in self._around and parent in self._around:
            return parent is not self._main_part or self._looks_like_furniture(element)
        return element not in self._around and self._looks_like_furniture(element)

    def _looks_like_furniture(self, element: etree._Element) -> bool:
        if self._share(element) > MOST_FURNITURE:
            return False
        if element.tag in FURNITURE_TAGS or FURNITURE_ROLES.fullmatch(element.get("role", "")):
            return True
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if any(FURNITURE_WORDS.fullmatch(word.lower()) for word in WORD.findall(names)):
            return True
        if element.tag == "header":
            return next(element.iter("nav"), None) is not None
        return element.tag in ("ul", "ol") and self._is_linked(element)

    def _is_linked(self, element: etree._Element) -> bool:
        links = list(element.iter("a"))
        linked = sum(self._lengths.get(link, 0) for link in links)
        return len(links) >= FEWEST_LINKS and linked >= LINKED * self._lengths.get(element, 0)

    def _main(self, root: etree._Element) -> etree._Element | None:
        """The one element that says that it is the main part, and has a fair share of the text."""
        for tag in MAIN_TAGS:
            found = [element for element in root.iter(tag) if self._share(element) >= LEAST_MAIN]
            if len(found) == 1:
                return found[0]
        return next((e for e in root.iter() if e.get("role") == "main" and self._share(e) >= LEAST_MAIN), None)

    def _share(self, element: etree._Element) -> float:
        return self._lengths.get(element, 0) / self._whole


def is_unread(element: etree._Element) -> bool:
    """Whether an element's content is never text."""
    return not isinstance(element.tag, str) or GONE_TAGS.fullmatch(element.tag) is not None


def _lengths(root: etree._Element) -> dict[etree._Element, int]:
    """How many characters that are no spaces each element holds, scripts left out."""
    lengths: dict[etree._Element, int] = {}
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            lengths[element] = 0 if is_unread(element) else _length(element.text)
            continue
        parent = element.getparent()
        if is_unread(element):
            lengths[element] = 0
        if parent is not None:
            lengths[parent] += lengths[element] + (0 if is_unread(parent) else _length(element.tail))
    return lengths


def _length(text: str | None) -> int:
    return len("".join(text.split())) if text else 0
