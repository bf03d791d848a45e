"""What the styles and lists of a Word document mean for its paragraphs."""

import re
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from app.domain.document import Kind
from app.domain.notes import Numbering
from app.formats.documents.archive import attribute, child, children
from app.formats.documents.paragraphs import numbering_by

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|заголовок|标题)\s*(\d)", re.IGNORECASE)
_KINDS = {"title": Kind.TITLE, "subtitle": Kind.SUBTITLE}
_MARGINS = ("toc ", "header", "footer", "table of contents")
_DEEPEST = 20
_BODY_LEVEL = 9
_USUAL_SIZE = 10.0
_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class WordStyle:
    """`numbered` is the list that paragraphs of this style belong to, and their depth there."""

    kind: Kind = Kind.TEXT
    level: int = 0
    bold: bool = False
    size: float = 0.0
    numbered: tuple[str, int] | None = None


def is_on(element: Element | None) -> bool:
    """True for a property that is there, and not there to be switched off."""
    return element is not None and attribute(element, "val") not in _OFF


class WordStyles:
    def __init__(self, part: Element | None) -> None:
        self._elements = {attribute(style, "styleId"): style for style in children(part, "style")}
        self._known: dict[str, WordStyle] = {"": WordStyle()}
        defaults = child(part, "docDefaults", "rPrDefault", "rPr", "sz")
        size = attribute(defaults, "val")
        self.size = int(size) / 2 if size.isdigit() else _USUAL_SIZE

    def of(self, style_id: str, depth: int = 0) -> WordStyle:
        """The style with what it takes over from those it is based on."""
        if style_id not in self._known:
            element = self._elements.get(style_id)
            based_on = attribute(child(element, "basedOn"), "val")
            base = self.of(based_on, depth + 1) if based_on and depth < _DEEPEST else WordStyle()
            self._known[style_id] = _style(element, base)
        return self._known[style_id]


def _style(element: Element | None, base: WordStyle) -> WordStyle:
    properties = child(element, "rPr")
    bold, size = child(properties, "b"), attribute(child(properties, "sz"), "val")
    kind, level = _kind(element, base)
    return replace(
        base,
        kind=kind,
        level=level,
        bold=is_on(bold) if bold is not None else base.bold,
        size=int(size) / 2 if size.isdigit() else base.size,
        numbered=_numbered(child(element, "pPr", "numPr"), base.numbered),
    )


def _kind(element: Element | None, base: WordStyle) -> tuple[Kind, int]:
    name = attribute(child(element, "name"), "val").lower()
    match = _HEADING.match(name)
    if match:
        return Kind.HEADING, int(match[1])
    if name in _KINDS:
        return _KINDS[name], 0
    if name.startswith(_MARGINS):
        return Kind.MARGIN, 0
    outline = attribute(child(element, "pPr", "outlineLvl"), "val")
    if outline.isdigit():
        level = int(outline)
        return (Kind.HEADING, level + 1) if level < _BODY_LEVEL else (Kind.TEXT, 0)
    return base.kind, base.level


def _numbered(properties: Element | None, base: tuple[str, int] | None) -> tuple[str, int] | None:
    if properties is None:
        return base
    depth = attribute(child(properties, "ilvl"), "val")
    number = attribute(child(properties, "numId"), "val") or (base[0] if base else "")
    return number, int(depth) if depth.isdigit() else 0


class WordLists:
    """Which list a paragraph belongs to, by its own properties or its style."""

    def __init__(self, part: Element | None) -> None:
        abstract = {attribute(known, "abstractNumId"): known for known in children(part, "abstractNum")}
        self._lists = {
            attribute(number, "numId"): abstract.get(attribute(child(number, "abstractNumId"), "val"))
            for number in children(part, "num")
        }

    def found(self, properties: Element | None, style: WordStyle) -> tuple[int, Numbering] | None:
        """The depth and how it is counted; None for a paragraph in no list."""
        numbered = _numbered(properties, style.numbered)
        if numbered is None or numbered[0] in {"", "0"}:
            return None
        number, depth = numbered
        levels = children(self._lists.get(number), "lvl")
        level = next((known for known in levels if attribute(known, "ilvl") == str(depth)), None)
        form = attribute(child(level, "numFmt"), "val")
        return depth, numbering_by(form or "bullet")
