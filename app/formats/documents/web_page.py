"""HTML, as pages, e-mails and the clipboard have it; nothing it names is fetched."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from app.domain.document import Block, Document, Kind
from app.domain.notes import Numbering
from app.formats.documents.paragraphs import in_blocks, numbering_by, of_row

_SILENT = {"script", "style", "template", "noscript", "svg", "math", "object", "select", "textarea"}
_MARGINS = {"nav", "footer", "aside", "form"}
_BLOCKS = (
    "p div section article main header address blockquote pre figure figcaption dl dt dd ul ol li hr body html table "
    "tbody thead tfoot tr td th caption h1 h2 h3 h4 h5 h6 center nav footer aside form"
)
_BREAKS = frozenset(_BLOCKS.split())
_BOLD = {"b", "strong"}
_WORD_LEVEL = re.compile(r"mso-list:[^;]*level(\d)")
_INDENT_POINTS = 18.0
_SPACES = re.compile(r"[ \t\r\n\f]+")
_NEVER_CLOSED = {"br", "img", "meta", "link", "input", "hr", "col", "base", "wbr", "area", "source", "embed", "param"}
_DEEPEST = 500


def web_document(name: str, text: str, remarks: tuple[str, ...] = ()) -> Document:
    """The text of the page in its order; what is around it, such as its menu, is told as margin."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return Document(
        name, tuple(reader.finished()), title=reader.title.strip(), language=reader.language, remarks=remarks
    )


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title, self.language = "", ""
        self._open: list[str] = []
        self._lists: list[Numbering] = []
        self._blocks: list[Block] = []
        self._cells: list[list[Block]] = []
        self._text, self._plain, self._lead, self._indent = "", "", "", 0.0
        self._item_begins = False

    def finished(self) -> list[Block]:
        self._end_block()
        return self._blocks

    def parse_marked_section(self, i: int, _report: int = 1) -> int:
        """A condition of Word's, or damage: passed over, where the library knows only a few and fails at others."""
        return self.rawdata.find(">", i) + 1 or -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag == "br":
            self._text += "\n"
            return
        if tag in _BREAKS:
            self._end_block()
        if tag not in _NEVER_CLOSED and len(self._open) < _DEEPEST:
            self._open.append(tag)
        self._begin(tag, known)

    def _begin(self, tag: str, known: dict[str, str | None]) -> None:
        if tag == "html":
            self.language = known.get("lang") or ""
        elif tag in {"ul", "ol"}:
            self._lists.append(Numbering.BULLET if tag == "ul" else numbering_by(known.get("type") or "1"))
        elif tag == "li":
            self._item_begins = True
        elif tag == "p":
            level = _WORD_LEVEL.search(known.get("style") or "")
            self._indent = int(level[1]) * _INDENT_POINTS if level else 0.0
        elif tag in {"td", "th"}:
            self._cells.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self._end_block()
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "tr":
            cells, self._cells = self._cells, []
            self._blocks.extend(of_row(cells))

    def handle_data(self, data: str) -> None:
        if "title" in self._open and "body" not in self._open:
            self.title += data
        elif not _SILENT.intersection(self._open):
            text = data if "pre" in self._open else _SPACES.sub(" ", data)
            bold = bool(_BOLD.intersection(self._open))
            self._text += text
            self._lead += text if bold and not self._plain else ""
            self._plain += "" if bold else text.strip("\u00a0 \n")

    def _end_block(self) -> None:
        text, self._text = self._text.strip(" \n"), ""
        plain, self._plain = self._plain.strip(), ""
        lead, self._lead = self._lead.strip(), ""
        if not text.strip("\u00a0"):
            return
        target = self._cells[-1] if self._cells else self._blocks
        target.extend(self._block(text, bold=not plain, lead=lead if plain else ""))

    def _block(self, text: str, *, bold: bool, lead: str) -> Iterator[Block]:
        heading = next((int(tag[1]) for tag in reversed(self._open) if re.fullmatch("h[1-6]", tag)), 0)
        if _MARGINS.intersection(self._open):
            yield Block(text.replace("\n", " "), Kind.MARGIN)
        elif heading:
            yield Block(text.replace("\n", " "), Kind.HEADING, heading, apart=True)
        elif self._lists and self._item_begins:
            self._item_begins = False
            yield Block(text.replace("\n", " "), Kind.ITEM, len(self._lists) - 1, self._lists[-1], bold=bold)
        else:
            for number, line in enumerate(text.split("\n")):
                yield from in_blocks(Block(line, bold=bold, apart=number == 0, start=self._indent, lead=lead))
