"""From Markdown that Rostrum wrote back to notes, whatever program has saved it in between."""

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.domain.notes import Numbering
from app.formats.markdown_writing import FIRST_LINE
from app.formats.own_documents import Paragraph, ReadBack, Style, notes_of, parts_of

_LISTS = {"bullet_list_open": Numbering.BULLET, "ordered_list_open": Numbering.DECIMAL}
_BREAKS = {"softbreak", "hardbreak"}
_TITLE_LEVEL = 1


def is_own_markdown(text: str) -> bool:
    return text.lstrip("\ufeff\r\n ").startswith(FIRST_LINE)


def read_own_markdown(text: str) -> ReadBack:
    """The notes in such a document."""
    return notes_of(_paragraphs(MarkdownIt("commonmark").parse(text.removeprefix("\ufeff"))))


def _paragraphs(tokens: Sequence[Token]) -> Iterator[Paragraph]:
    lists: list[Numbering] = []
    level, before_sections = 0, True
    for token in tokens:
        if token.type in _LISTS:
            lists.append(_LISTS[token.type])
        elif token.type.endswith("_list_close"):
            lists.pop()
        elif token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "inline":
            yield _paragraph(token, level, lists, before_sections=before_sections)
            before_sections = before_sections and level <= _TITLE_LEVEL
            level = 0
        elif token.type in {"fence", "code_block"} or (token.type == "html_block" and FIRST_LINE not in token.content):
            yield Paragraph(Style.POINT, *parts_of([(token.content, False)]))


def _paragraph(token: Token, level: int, lists: Sequence[Numbering], *, before_sections: bool) -> Paragraph:
    words, remarks = parts_of(_runs(token.children or ()))
    if level == _TITLE_LEVEL:
        return Paragraph(Style.TITLE, words, remarks)
    if level:
        return Paragraph(Style.HEADING, words, remarks, level - 1)
    if before_sections:
        return Paragraph(Style.DETAIL if lists else Style.SUBTITLE, words, remarks)
    return Paragraph(Style.POINT, words, remarks, numbering=lists[-1] if lists else Numbering.NONE)


def _runs(children: Sequence[Token]) -> Iterator[tuple[str, bool]]:
    """Pieces of text, each with whether it is in italics."""
    within: list[str] = []
    for child in children:
        if child.type in _BREAKS:
            within.append(" ")
        elif child.type in {"em_open", "em_close"}:
            yield "".join(within), child.type == "em_close"
            within = []
        else:
            within.append(child.content)
    yield "".join(within), False
