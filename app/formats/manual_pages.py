"""From the guide, which is written in Markdown, to pages of plain text."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from app.domain.manual import Form, ManualPage, Passage
from app.translation import _

KEYS = "Keys"
"""The page of all keys; other pages tell of theirs under a heading that begins so."""

_COMMAND = "command"
"""The first column of the table of commands; on a page of keys nobody looks for it."""

_BREAKS = {"softbreak", "hardbreak"}
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")


def guide_pages(guide: str) -> tuple[ManualPage, ...]:
    """A page for each heading of the second level, that of all keys first; pictures are left out."""
    pages: list[tuple[str, list[Passage]]] = []
    for node in SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(guide)).children:
        if node.tag == "h2":
            pages.append((_plain(node), []))
        elif pages:
            pages[-1][1].extend(_passages(node))
    made = [ManualPage(title, tuple(passages)) for title, passages in pages]
    keys = [ManualPage(KEYS, (*_keys_of(made), *page.passages)) for page in made if page.title == KEYS]
    return (*keys, *(page for page in made if page.title != KEYS))


def text_page(title: str, text: str) -> ManualPage:
    """A page of a text as it is, paragraph by paragraph."""
    parts = (part.strip("\n") for part in _PARAGRAPHS.split(text))
    return ManualPage(title, tuple(Passage(Form.CODE, part) for part in parts if part.strip()))


def _keys_of(pages: Sequence[ManualPage]) -> Iterator[Passage]:
    """What the pages tell under their own headings of keys, and a heading for the keys of the stage."""
    for page in pages:
        within = False
        for passage in page.passages:
            if passage.form is Form.HEADING:
                within = passage.text.startswith(KEYS)
            if within:
                yield passage
    yield Passage(Form.HEADING, _("Keys on stage"))


def _passages(node: SyntaxTreeNode) -> Iterator[Passage]:
    match node.type:
        case "heading":
            yield Passage(Form.HEADING, _plain(node))
        case "paragraph" if _plain(node):
            yield Passage(Form.TEXT, _plain(node))
        case "bullet_list" | "ordered_list":
            yield from (Passage(Form.ITEM, _plain(item)) for item in node.children)
        case "table":
            yield from _rows(node)
        case "fence":
            yield Passage(Form.CODE, node.content.rstrip())


def _rows(table: SyntaxTreeNode) -> Iterator[Passage]:
    """A row of nothing but pictures says nothing."""
    head, *rows = ([_plain(cell) for cell in row.children] for part in table.children for row in part.children)
    for row in rows:
        cells = row[1:] if head[0] == _COMMAND else row
        if any(cells):
            yield Passage(Form.ROW, cells[0], " · ".join(cell for cell in cells[1:] if cell))


def _plain(node: SyntaxTreeNode) -> str:
    """The words of a node in one line."""
    return " ".join("".join(_words(node)).split())


def _words(node: SyntaxTreeNode) -> Iterator[str]:
    if node.type in _BREAKS:
        yield " "
    elif node.type in {"text", "code_inline"}:
        yield node.content
    elif node.type != "image":
        for child in node.children:
            yield from _words(child)
