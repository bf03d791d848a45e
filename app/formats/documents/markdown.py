"""Markdown: headings, lists within lists, paragraphs."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.domain.document import Block, Document, Kind
from app.domain.notes import Numbering
from app.formats.documents.paragraphs import in_blocks, of_row

_FRONT = re.compile(r"\A---[ \t]*\n(?P<lines>(?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_COMMENT = re.compile(r"<!--(?P<text>.*?)-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_TASK = re.compile(r"\A\[[ xX]\]\s+")
_DEEPEST = 50


def markdown_document(name: str, text: str, remarks: tuple[str, ...] = ()) -> Document:
    """The document; the lines of a front matter stand at its beginning."""
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(text)
    first = [Block(line, apart=True) for line in front["lines"].splitlines()] if front else []
    known: dict[str, dict[str, dict[str, str]]] = {}
    tokens = parser.parse(text[front.end() :] if front else text, known)
    references = (
        Block(f"{label}: {reference['href']} {reference['title']}", Kind.FOOTNOTE)
        for label, reference in known.get("references", {}).items()
    )
    return Document(name, (*first, *_Reader().blocks(tokens), *references), remarks=remarks)


class _Reader:
    def __init__(self) -> None:
        self._lists: list[Numbering] = []
        self._heading = 0
        self._first_in_item = False
        self._cells: list[list[Block]] | None = None

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        for token in tokens:
            if token.type == "tr_close":
                yield from of_row(self._cells or [])
                self._cells = None
            elif token.type == "inline":
                yield from self._inline(token)
            elif token.type in {"fence", "code_block"}:
                yield from (Block(line, apart=True) for line in token.content.splitlines())
            elif token.type == "html_block":
                yield from _html(token.content)
            else:
                self._follow(token)

    def _follow(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._lists.append(Numbering.BULLET if token.type.startswith("bullet") else Numbering.DECIMAL)
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._first_in_item = True
            case "heading_open" | "heading_close":
                self._heading = int(token.tag[1]) if token.nesting > 0 else 0
            case "tr_open":
                self._cells = []

    def _inline(self, token: Token) -> Iterator[Block]:
        text, bold, lead = _text_of(token.children or [])
        if self._cells is not None:
            self._cells.append([Block(text.replace("\n", " "))] if text.strip() else [])
        elif self._heading:
            yield Block(text.replace("\n", " "), Kind.HEADING, self._heading, apart=True)
        elif self._lists and self._first_in_item:
            self._first_in_item = False
            text = _TASK.sub("", text)
            yield Block(text.replace("\n", " "), Kind.ITEM, len(self._lists) - 1, self._lists[-1], bold=bold)
        else:
            yield from in_blocks(Block(text, bold=bold, apart=True, lead=lead))
        yield from _comments(token.children or [])


def _text_of(tokens: Sequence[Token]) -> tuple[str, bool, str]:
    """The text, whether all of it is strong, and what is strong before the rest."""
    text, strong, lead, depth = "", "", "", 0
    for token in tokens:
        depth += (token.type == "strong_open") - (token.type == "strong_close")
        piece = _piece(token)
        lead += piece if depth and lead.strip() == text.strip() else ""
        text += piece
        strong += piece if depth else ""
    is_strong = bool(strong) and strong.strip() == text.strip()
    return text, is_strong, "" if is_strong else lead.strip()


def _piece(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    if token.type == "image":
        return token.content
    return token.content if token.type in {"text", "code_inline", "text_special"} else ""


def _comments(tokens: Sequence[Token]) -> Iterator[Block]:
    for token in tokens:
        match = _COMMENT.fullmatch(token.content) if token.type == "html_inline" else None
        if match:
            yield Block(match["text"], Kind.COMMENT)


def _html(content: str) -> Iterator[Block]:
    """Comments are no part of the text; of other tags only the text is taken."""
    yield from (Block(match["text"], Kind.COMMENT) for match in _COMMENT.finditer(content))
    for line in _TAG.sub("", _COMMENT.sub("", content)).splitlines():
        yield Block(line, apart=True)
