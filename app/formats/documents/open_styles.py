"""What the styles and lists of an OpenDocument text mean for its paragraphs."""

import re
from dataclasses import dataclass
from itertools import chain
from xml.etree.ElementTree import Element

from app.domain.document import Kind
from app.domain.notes import Numbering
from app.formats.documents.archive import attribute, child, local
from app.formats.documents.paragraphs import numbering_by

_KINDS = {"Title": Kind.TITLE, "Subtitle": Kind.SUBTITLE, "Header": Kind.MARGIN, "Footer": Kind.MARGIN}
_HEADING = re.compile(r"Heading_20_(\d)")
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(pt|cm|mm|in)")
_POINTS = {"pt": 1.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "in": 72.0}
_BOLD = {"bold", "600", "700", "800", "900"}
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class OpenStyle:
    kind: Kind = Kind.TEXT
    level: int = 0
    bold: bool = False
    size: float = 0.0
    start: float = 0.0


class OpenStyles:
    def __init__(self, content: Element, styles: Element | None) -> None:
        parts = [child(content, "automatic-styles"), child(styles, "styles"), child(styles, "automatic-styles")]
        everything = list(chain.from_iterable(part for part in parts if part is not None))
        self._elements = {attribute(style, "name"): style for style in reversed(everything) if local(style) == "style"}
        self._lists = {attribute(style, "name"): style for style in everything if local(style) == "list-style"}
        default = (style for style in everything if local(style) == "default-style")
        paragraph = next((style for style in default if attribute(style, "family") == "paragraph"), None)
        self._usual = OpenStyle(size=points(attribute(child(paragraph, "text-properties"), "font-size")))
        self._known: dict[str, OpenStyle] = {"": self._usual}

    def of(self, name: str, depth: int = 0) -> OpenStyle:
        """The style with what it takes over from its parents."""
        if name not in self._known:
            element = self._elements.get(name)
            parent = attribute(element, "parent-style-name")
            base = self.of(parent, depth + 1) if parent and depth < _DEEPEST else self._usual
            self._known[name] = _style(name, element, base)
        return self._known[name]

    def says_bold(self, name: str) -> bool:
        """True when the style itself tells whether its text is bold."""
        return bool(attribute(child(self._elements.get(name), "text-properties"), "font-weight"))

    def numbering(self, list_style: str, depth: int) -> Numbering:
        """How a list of that style is counted at that depth."""
        for level in self._lists.get(list_style) or ():
            if attribute(level, "level") == str(depth + 1):
                is_number = local(level) == "list-level-style-number"
                return numbering_by(attribute(level, "num-format") if is_number else "bullet")
        return Numbering.BULLET


def points(length: str) -> float:
    """A length in typographic points, 0 for what is none."""
    match = _LENGTH.fullmatch(length)
    return float(match[1]) * _POINTS[match[2]] if match else 0.0


def _style(name: str, element: Element | None, base: OpenStyle) -> OpenStyle:
    text = child(element, "text-properties")
    weight = attribute(text, "font-weight")
    heading = _HEADING.fullmatch(name)
    kind, level = (Kind.HEADING, int(heading[1])) if heading else (_KINDS.get(name, base.kind), base.level)
    indent = attribute(child(element, "paragraph-properties"), "margin-left")
    return OpenStyle(
        kind,
        level,
        bold=weight in _BOLD if weight else base.bold,
        size=points(attribute(text, "font-size")) or base.size,
        start=points(indent) if indent else base.start,
    )
