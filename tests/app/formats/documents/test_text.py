"""Text, Markdown and HTML."""

import codecs

import pytest

from app.domain.document import Block, Kind
from app.domain.notes import Numbering
from app.formats.documents.markdown import markdown_document
from app.formats.documents.plain_text import decoded, text_document
from app.formats.documents.web_page import web_document


def kinds(blocks: tuple[Block, ...]) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in blocks]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE)],
)
def test_a_text_that_tells_its_encoding_needs_no_guess(encoding: str, mark: bytes) -> None:
    assert decoded(mark + "Straße".encode(encoding)) == ("Straße", ())


def test_utf_8_needs_no_guess_and_anything_else_is_told() -> None:
    assert decoded("Straße".encode()) == ("Straße", ())
    text, remarks = decoded("Die Straße ist schön, und über die Brücke führt kein Weg zurück.".encode("cp1252"))
    assert "Straße" in text
    assert "not UTF-8" in remarks[0]


def test_what_no_encoding_fits_is_read_all_the_same() -> None:
    text, remarks = decoded(bytes(range(128, 256)) * 3)
    assert text
    assert remarks


def test_lines_tell_where_they_begin_and_what_is_above() -> None:
    blocks = text_document("d", "A\n\n\t- b\n  讲话\f\x07c").blocks
    assert [(block.text, block.start, block.end, block.apart, block.page) for block in blocks] == [
        ("A", 0, 1, True, 1),
        ("- b", 4, 7, True, 1),
        ("讲话", 2, 6, False, 1),
        ("c", 1, 2, False, 2),
    ]


def test_what_is_starred_or_underlined_stands_out() -> None:
    blocks = text_document("d", "**One\ntwo**\nthree\n\nFour\n====\n\n** **\n\n**a** and **b**").blocks
    assert [(block.text, block.bold) for block in blocks] == [
        ("One", True),
        ("two", True),
        ("three", False),
        ("Four", True),
        ("====", False),
        ("**a** and **b**", False),
    ]


def test_markdown_has_headings_lists_and_paragraphs() -> None:
    text = "# T\n\n1. a\n   - b\n\n     more\n\nText\ngoes on.\n\n**Bold**\n\n- x\n- ![y](z.png)\n"
    blocks = markdown_document("d", text).blocks
    assert [(block.kind, block.level, block.numbering, block.text) for block in blocks] == [
        (Kind.HEADING, 1, Numbering.NONE, "T"),
        (Kind.ITEM, 0, Numbering.DECIMAL, "a"),
        (Kind.ITEM, 1, Numbering.BULLET, "b"),
        (Kind.TEXT, 0, Numbering.NONE, "more"),
        (Kind.TEXT, 0, Numbering.NONE, "Text goes on."),
        (Kind.TEXT, 0, Numbering.NONE, "Bold"),
        (Kind.ITEM, 0, Numbering.BULLET, "x"),
        (Kind.ITEM, 0, Numbering.BULLET, "y"),
    ]
    assert [block.bold for block in blocks if block.text == "Bold"] == [True]


def test_lists_that_markdown_does_not_know_are_lines() -> None:
    blocks = markdown_document("d", "(a) one\n(b) two\ngoes on").blocks
    assert [block.text for block in blocks] == ["(a) one", "(b) two goes on"]


def test_front_matter_code_comments_and_tables_of_markdown_are_kept() -> None:
    text = (
        "---\ntitle: T\n---\n\n```\ncode\n```\n\n<!-- aside -->\n<b>html</b>\n\nin <!-- x --> line\n\n"
        "| a | |\n|---|---|\n| b | c |\n"
    )
    assert kinds(markdown_document("d", text).blocks) == [
        (Kind.TEXT, "title: T"),
        (Kind.TEXT, "code"),
        (Kind.COMMENT, " aside "),
        (Kind.TEXT, ""),
        (Kind.TEXT, "html"),
        (Kind.TEXT, "in  line"),
        (Kind.COMMENT, " x "),
        (Kind.TEXT, "a"),
        (Kind.ROW, "b | c"),
    ]


def test_what_markdown_takes_for_a_reference_is_kept() -> None:
    assert kinds(markdown_document("d", "[^1]: Census\n\nText").blocks)[-1] == (Kind.FOOTNOTE, "^1: Census ")


def test_html_has_headings_lists_and_paragraphs() -> None:
    page = """<html lang="fr"><head><title>T</title><style>x</style></head><body><nav>Menu</nav>
    <h2>A</h2><p>One <b>two</b></p><p><strong>All</strong></p><ol type="a"><li>x<ul><li>y</ul><p>more</p></ol></ul>
    <p>l1<br>l2</p><script>no</script><pre>a  b</pre></zzz><p style="mso-list:l0 level2">·&nbsp; z</p></body></html>"""
    read = web_document("d", page)
    assert (read.title, read.language) == ("T", "fr")
    assert [(block.kind, block.level, block.numbering, block.text, block.bold) for block in read.blocks] == [
        (Kind.MARGIN, 0, Numbering.NONE, "Menu", False),
        (Kind.HEADING, 2, Numbering.NONE, "A", False),
        (Kind.TEXT, 0, Numbering.NONE, "One two", False),
        (Kind.TEXT, 0, Numbering.NONE, "All", True),
        (Kind.ITEM, 0, Numbering.LETTER, "x", False),
        (Kind.ITEM, 1, Numbering.BULLET, "y", False),
        (Kind.TEXT, 0, Numbering.NONE, "more", False),
        (Kind.TEXT, 0, Numbering.NONE, "l1", False),
        (Kind.TEXT, 0, Numbering.NONE, "l2", False),
        (Kind.TEXT, 0, Numbering.NONE, "a  b", False),
        (Kind.TEXT, 0, Numbering.NONE, "·\u00a0 z", False),
    ]
    assert read.blocks[-1].start > 0


def test_conditions_of_word_and_damaged_ones_are_passed_over() -> None:
    page = "<p>a<![if !supportLists]>b<![endif]>c</p><![damage[ d><p>e</p><![never closed"
    assert [block.text for block in web_document("d", page).blocks] == ["abc", "e", "<![never closed"]


def test_a_table_of_html_is_rows() -> None:
    page = "<table><tr><td>2020</td><td>12</td></tr></table>"
    assert kinds(web_document("d", page).blocks) == [(Kind.ROW, "2020 | 12")]


def test_html_that_is_open_to_its_end_is_read() -> None:
    assert kinds(web_document("d", "<div>" * 2000 + "deep").blocks) == [(Kind.TEXT, "deep")]
