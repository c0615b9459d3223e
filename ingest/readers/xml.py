"""XML of documents, parsed without entities, network or nesting beyond lxml's own limit."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from lxml import etree

from ingest.readers.refusals import damaged, oversized

Element: TypeAlias = etree._Element


def parse(data: bytes, name: str) -> Element:
    """The root of a part called `name`. Raises InputError when it is no XML, or declares what it should not."""
    # A document type is where entities are declared that grow without end or lead to other files.
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise damaged(f"{name} declares a document type, which no such file does")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise oversized(f"{name} nests deeper than 256 elements") from error
        raise damaged(f"{name} is no well-formed XML ({error.msg})") from error


@lru_cache(maxsize=4_000)
def _local(tag: str) -> str:
    """A tag without its namespace. There are few tags and many elements."""
    return tag.rpartition("}")[2]


def name_of(element: Element) -> str:
    """An element's name without its namespace."""
    return _local(element.tag)


def children(element: Element, *names: str) -> list[Element]:
    """The child elements with one of these names, whatever their namespace."""
    return [child for child in element if _local(child.tag) in names]


def child(element: Element, *path: str) -> Element | None:
    """The first element along a path of names, None where there is none."""
    for name in path:
        for one in element:
            if _local(one.tag) == name:
                element = one
                break
        else:
            return None
    return element


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """An attribute by its name without namespace."""
    if element is None:
        return default
    plain = element.get(name)
    if plain is not None:
        return str(plain)
    for key, value in element.attrib.items():
        if _local(str(key)) == name:
            return str(value)
    return default


def number(element: Element | None, name: str, default: int = 0) -> int:
    """A whole number in an attribute; the default where it is missing or none."""
    try:
        return int(attribute(element, name))
    except ValueError:
        return default


def text_in(element: Element | None) -> str:
    """All text in an element."""
    return "" if element is None else "".join(str(text) for text in element.itertext())


def value(element: Element, name: str) -> str:
    """The value (`val`) of the first child with a name; empty where there is none."""
    return attribute(child(element, name), "val")
