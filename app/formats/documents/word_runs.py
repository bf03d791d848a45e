"""The text of one paragraph of Word: what is there, what was deleted, and how it looks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from app.formats.documents.archive import attribute, child, local
from app.formats.documents.word_styles import WordStyles, is_on

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad", "ptab": "\t"}
_DELETED = {"del", "moveFrom"}
_NOT_TEXT = {"pPr", "rPr", "instrText", "delInstrText", "Fallback", "sdtPr", "sdtEndPr"}


@dataclass(slots=True)
class Runs:
    """`bold` when all of the text is, `lead` what is bold before the rest; `size` in points, that of most of it.

    `boxes` hold paragraphs of their own.
    """

    text: str = ""
    deleted: str = ""
    bold: bool = True
    lead: str = ""
    size: float = 0.0
    boxes: list[Element] = field(default_factory=list)
    _sizes: dict[float, int] = field(default_factory=dict)

    def add(self, text: str, *, bold: bool, size: float) -> None:
        self.text += text
        self.lead += text if self.bold and bold else ""
        if text.strip():
            self.bold = self.bold and bold
            self._sizes[size] = self._sizes.get(size, 0) + len(text)
            self.size = max(self._sizes, key=lambda known: self._sizes[known])


def runs_of(paragraph: Element, styles: WordStyles, style_id: str) -> Runs:
    """The runs of the paragraph, which has that style."""
    runs = Runs()
    style = styles.of(style_id)
    for run, deleted in _runs(paragraph, deleted=False):
        properties = child(run, "rPr")
        text = "".join(_texts(run))
        if deleted or is_on(child(properties, "vanish")):
            runs.deleted += text
        else:
            character = styles.of(attribute(child(properties, "rStyle"), "val"))
            bold, size = child(properties, "b"), attribute(child(properties, "sz"), "val")
            is_bold = is_on(bold) if bold is not None else style.bold or character.bold
            runs.add(text, bold=is_bold, size=int(size) / 2 if size.isdigit() else style.size or styles.size)
        runs.boxes.extend(_boxes(run))
    return runs


def _runs(element: Element, *, deleted: bool) -> Iterator[tuple[Element, bool]]:
    for inner in element:
        name = local(inner)
        if name == "r":
            yield inner, deleted
        elif name not in _NOT_TEXT:
            yield from _runs(inner, deleted=deleted or name in _DELETED)


def _boxes(element: Element) -> Iterator[Element]:
    """Text boxes; each is there a second time for old programs."""
    for inner in element:
        if local(inner) == "txbxContent":
            yield inner
        elif local(inner) not in _NOT_TEXT:
            yield from _boxes(inner)


def _texts(run: Element) -> Iterator[str]:
    """The text of a run without that of text boxes in it."""
    for element in run:
        name = local(element)
        if name in {"t", "delText"}:
            yield element.text or ""
        elif name in _SIGNS:
            yield "" if attribute(element, "type") == "page" else _SIGNS[name]
