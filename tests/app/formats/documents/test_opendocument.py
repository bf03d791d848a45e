"""OpenDocument texts with what people put into them."""

import pytest

from app.domain.document import Block, Document, Kind
from app.domain.notes import Numbering
from app.domain.refused import RefusedError
from app.formats.documents.archive import Archive
from app.formats.documents.opendocument import open_document
from tests.documents import open_text, zipped

STYLES = """
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:default-style>
<style:style style:name="Title"/><style:style style:name="Subtitle"/>
<style:style style:name="Heading_20_2"/>
<style:style style:name="Quiet"><style:text-properties fo:font-weight="normal"/></style:style>
</office:styles>
<office:master-styles><style:master-page>
<style:header><text:p>Head</text:p></style:header><style:header-left><text:p>Head</text:p></style:header-left>
<style:footer><text:p>Foot</text:p></style:footer>
</style:master-page></office:master-styles>
"""
AUTOMATIC = """
<style:style style:name="P1" style:parent-style-name="Title"><style:text-properties fo:font-size="20pt"/></style:style>
<style:style style:name="P2" style:parent-style-name="Subtitle"/>
<style:style style:name="P3" style:parent-style-name="Heading_20_2"/>
<style:style style:name="P4"><style:paragraph-properties fo:margin-left="1in"/>
<style:text-properties fo:font-weight="bold" fo:font-size="large"/></style:style>
<style:style style:name="B"><style:text-properties fo:font-weight="700"/></style:style>
<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1"/>
<text:list-level-style-bullet text:level="2"/><text:list-level-style-number text:level="3" style:num-format="i"/>
</text:list-style>
"""


def document(body: str, **parts: str) -> Document:
    return open_document("d", Archive(open_text(body, STYLES, AUTOMATIC, **parts)))


def blocks(body: str) -> list[Block]:
    """Without the margins, which stand at the end."""
    return [block for block in document(body).blocks if block.kind is not Kind.MARGIN]


def found(body: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in blocks(body)]


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def items(*texts: str) -> str:
    return "".join(f"<text:list-item>{text}</text:list-item>" for text in texts)


def test_styles_are_known_by_their_parents() -> None:
    body = p("a", "P1") + p("b", "P2") + p("c", "P3") + p("d", "P4") + p("e", "Gone")
    assert [(block.kind, block.level, block.bold, block.size, block.start) for block in blocks(body)] == [
        (Kind.TITLE, 0, False, 20.0, 0.0),
        (Kind.SUBTITLE, 0, False, 12.0, 0.0),
        (Kind.HEADING, 2, False, 12.0, 0.0),
        (Kind.TEXT, 0, True, 12.0, 72.0),
        (Kind.TEXT, 0, False, 12.0, 0.0),
    ]


def test_a_heading_tells_its_level() -> None:
    body = '<text:h text:outline-level="3">a</text:h><text:h>b</text:h>'
    assert [(block.kind, block.level) for block in blocks(body)] == [(Kind.HEADING, 3), (Kind.HEADING, 1)]


def test_lists_lie_within_lists_and_only_the_first_paragraph_is_the_item() -> None:
    inner = f"<text:list>{items(p('b'))}</text:list>"
    deepest = f"<text:list>{items(f'<text:list>{items(inner)}</text:list>')}</text:list>"
    header = f"<text:list-header>{p('h')}</text:list-header>"
    body = f'<text:list text:style-name="L1">{header}{items(p("a") + p("more") + inner, deepest)}</text:list>'
    assert [(block.text, block.kind, block.level, block.numbering) for block in blocks(body)] == [
        ("h", Kind.TEXT, 0, Numbering.NONE),
        ("a", Kind.ITEM, 0, Numbering.DECIMAL),
        ("more", Kind.TEXT, 0, Numbering.NONE),
        ("b", Kind.ITEM, 1, Numbering.BULLET),
        ("b", Kind.ITEM, 3, Numbering.BULLET),
    ]


def test_a_list_without_a_style_has_bullets() -> None:
    assert blocks(f"<text:list>{items(p('a'))}</text:list>")[0].numbering is Numbering.BULLET


def test_spans_tell_whether_all_is_bold() -> None:
    body = p('<text:span text:style-name="B">a</text:span>') + p(
        '<text:span text:style-name="Quiet">b</text:span>', "P4"
    )
    assert [block.bold for block in blocks(body)] == [True, False]


def test_spaces_tabs_and_breaks_are_elements() -> None:
    assert found(p('a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d<text:s/>e')) == [(Kind.TEXT, "a  b\tc d e")]


def test_notes_comments_and_frames_are_told_beside() -> None:
    note = (
        f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('note')}</text:note-body></text:note>"
    )
    comment = f"<office:annotation><dc:creator>X</dc:creator>{p('why?')}</office:annotation><office:annotation-end/>"
    frame = f"<draw:frame><draw:text-box>{p('boxed')}</draw:text-box></draw:frame>"
    assert found(p(f"a{note}b{comment}{frame}")) == [
        (Kind.TEXT, "ab"),
        (Kind.FOOTNOTE, "note"),
        (Kind.COMMENT, "why?"),
        (Kind.TEXT, "boxed"),
    ]
    assert found(p(frame)) == [(Kind.TEXT, "boxed")]


def test_sections_are_read_and_lists_of_contents_are_margins() -> None:
    contents = f"<text:table-of-content><text:index-body>{p('Part 1')}</text:index-body></text:table-of-content>"
    read = document(f"<text:section>{p('a')}</text:section>{contents}")
    assert [(block.kind, block.text) for block in read.blocks] == [
        (Kind.TEXT, "a"),
        (Kind.MARGIN, "Part 1"),
        (Kind.MARGIN, "Head"),
        (Kind.MARGIN, "Foot"),
    ]


def test_what_was_deleted_is_told() -> None:
    region = f"<text:changed-region><text:deletion><office:x/>{p('gone')}</text:deletion></text:changed-region>"
    body = f"<text:tracked-changes>{region}</text:tracked-changes>{p('a')}"
    assert found(body) == [(Kind.TEXT, "a"), (Kind.DELETED, "gone")]


def test_a_table_of_figures_is_rows() -> None:
    row = "".join(f"<table:table-cell>{p(text)}</table:table-cell>" for text in ("2020", "12"))
    assert found(f"<table:table><table:table-row>{row}</table:table-row></table:table>") == [(Kind.ROW, "2020 | 12")]


def test_the_document_says_its_title_and_author() -> None:
    read = document(p("a"), meta="<office:meta><dc:title>T</dc:title><dc:creator>Ana</dc:creator></office:meta>")
    assert (read.title, read.speaker) == ("T", "Ana")


def test_a_document_with_a_password_is_refused() -> None:
    parts: dict[str, str | bytes] = {"META-INF/manifest.xml": "<m><encryption-data/></m>", "content.xml": "<x/>"}
    with pytest.raises(RefusedError, match="password"):
        open_document("d", Archive(zipped(parts)))


def test_what_lies_too_deep_is_not_followed() -> None:
    deep = p("far")
    for _level in range(70):
        deep = f"<text:section>{deep}</text:section>"
    spans = "far"
    for _level in range(70):
        spans = f"<text:span>{spans}</text:span>"
    assert found(p("near") + deep + p(f"x{spans}")) == [(Kind.TEXT, "near"), (Kind.TEXT, "x")]
