"""Word documents with what people put into them."""

from app.domain.document import Block, Document, Kind
from app.domain.notes import Numbering
from app.formats.documents.archive import Archive
from app.formats.documents.word import word_document
from tests.documents import paragraph, word, zipped

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/><w:rPr><w:b w:val="0"/></w:rPr>
</w:style>
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Deep"><w:name w:val="Deep"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:styleId="Flat"><w:name w:val="Flat"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:styleId="ListBullet"><w:name w:val="List Bullet"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:styleId="Round"><w:basedOn w:val="Round"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
"""


def document(body: str, **parts: str) -> Document:
    return word_document("d", Archive(word(body, **({"styles": STYLES, "numbering": NUMBERING} | parts))))


def blocks(body: str, **parts: str) -> list[Block]:
    return list(document(body, **parts).blocks)


def found(body: str, **parts: str) -> list[tuple[Kind, str]]:
    return [(block.kind, block.text) for block in blocks(body, **parts)]


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def numbered(number: int, depth: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def test_styles_are_known_by_their_english_names_and_by_what_they_are_based_on() -> None:
    body = "".join(
        paragraph(name, style(name))
        for name in ("berschrift1", "Mine", "Titel", "TOC1", "Deep", "Flat", "Gone", "Round")
    )
    assert [(block.kind, block.level, block.bold) for block in blocks(body)] == [
        (Kind.HEADING, 1, True),
        (Kind.HEADING, 1, False),
        (Kind.TITLE, 0, False),
        (Kind.MARGIN, 0, False),
        (Kind.HEADING, 3, False),
        *[(Kind.TEXT, 0, False)] * 3,
    ]


def test_a_document_without_styles_and_lists_is_read() -> None:
    assert word_document("d", Archive(word(paragraph("Hello", numbered(7, 0))))).blocks == (
        Block("Hello", Kind.ITEM, 0, Numbering.BULLET, size=10.0, apart=True),
    )


def test_lists_are_known_by_paragraph_or_style_with_depth_and_counting() -> None:
    body = (
        paragraph("a", numbered(1, 0))
        + paragraph("b", numbered(1, 1))
        + paragraph("c", numbered(2, 0))
        + paragraph("d", style("ListBullet"))
        + paragraph("e", style("ListBullet") + numbered(0, 0))
        + paragraph("f", style("ListBullet") + '<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    )
    assert [(block.kind, block.level, block.numbering) for block in blocks(body)] == [
        (Kind.ITEM, 0, Numbering.BULLET),
        (Kind.ITEM, 1, Numbering.LETTER),
        (Kind.ITEM, 0, Numbering.ROMAN),
        (Kind.ITEM, 0, Numbering.BULLET),
        (Kind.TEXT, 0, Numbering.NONE),
        (Kind.ITEM, 1, Numbering.LETTER),
    ]


def test_an_outline_level_makes_a_heading_of_a_paragraph() -> None:
    assert blocks(paragraph("Part", '<w:outlineLvl w:val="1"/>'))[0].level == 2
    assert blocks(paragraph("Text", '<w:outlineLvl w:val="9"/>'))[0].kind is Kind.TEXT


def test_tabs_breaks_and_indents_tell_how_a_line_stands() -> None:
    body = paragraph("a", '<w:ind w:left="720"/>') + "<w:p><w:r><w:tab/><w:t>b</w:t></w:r></w:p>"
    assert [(block.text, block.start) for block in blocks(body)] == [("a", 36.0), ("b", 36.0)]


def test_lines_of_one_paragraph_are_joined_unless_they_are_a_list() -> None:
    def broken(*lines: str) -> str:
        return "<w:p><w:r>" + "<w:br/>".join(f"<w:t>{line}</w:t>" for line in lines) + "</w:r></w:p>"

    assert found(broken("one", "two")) == [(Kind.TEXT, "one two")]
    assert found(broken("- one", "- two", "more")) == [(Kind.TEXT, "- one"), (Kind.TEXT, "- two more")]
    page = '<w:p><w:r><w:t>a</w:t><w:br w:type="page"/><w:noBreakHyphen/><w:t>b</w:t></w:r></w:p>'
    assert found(page) == [(Kind.TEXT, "a-b")]


def test_tracked_changes_are_read_as_accepted_and_what_was_deleted_is_told() -> None:
    body = (
        "<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>shall</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>will</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
    )
    assert found(body) == [(Kind.TEXT, "We will"), (Kind.DELETED, "shallsecret")]


def test_a_paragraph_is_bold_when_all_of_its_letters_are() -> None:
    strong = '<w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t>a</w:t></w:r>'
    bold = '<w:r><w:rPr><w:b/><w:sz w:val="40"/></w:rPr><w:t>bbbb</w:t></w:r>'
    assert [(block.bold, block.size) for block in blocks(f"<w:p>{strong}{bold}</w:p>")] == [(True, 20.0)]
    assert not blocks(f"<w:p>{bold}<w:r><w:t>c</w:t></w:r></w:p>")[0].bold


def test_text_boxes_links_and_controls_are_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><w:t>text</w:t><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        f"</mc:AlternateContent></w:r><w:hyperlink><w:r><w:t> link</w:t></w:r></w:hyperlink></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('control')}</w:sdtContent></w:sdt>"
    )
    assert [text for _kind, text in found(body)] == ["text link", "boxed", "control"]
    assert found(f"<w:p><w:r>{box}</w:r></w:p>") == [(Kind.TEXT, "boxed")]


def test_a_table_of_figures_is_rows_and_a_table_of_texts_is_read_cell_by_cell() -> None:
    def table(*cells: str) -> str:
        row = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
        return (
            f"<w:tbl><w:tblPr/><w:sdt><w:sdtContent><w:tr>{row}</w:tr></w:sdtContent></w:sdt><w:tr>{row}</w:tr></w:tbl>"
        )

    assert found(table(paragraph("2020"), paragraph("12"))) == [(Kind.ROW, "2020 | 12")] * 2
    text = "The new main lies under all of Mill Street."
    assert found(table(paragraph("Water"), paragraph(text)))[:2] == [(Kind.LABEL, "Water"), (Kind.TEXT, text)]
    timed = table(paragraph("0:45"), paragraph("Ana"), paragraph(text))
    assert found(timed)[:2] == [(Kind.CUE, "0:45 – Ana"), (Kind.TEXT, text)]
    two = paragraph("Strengths") + paragraph("a", numbered(1, 0))
    assert found(table(two, paragraph("Weaknesses")))[:3] == [
        (Kind.TEXT, "Strengths"),
        (Kind.ITEM, "a"),
        (Kind.TEXT, "Weaknesses"),
    ]


def test_what_is_beside_the_text_is_told_once() -> None:
    aside = found(
        paragraph("Text"),
        footnotes=f"<w:footnote>{paragraph('note')}</w:footnote><w:footnote>{paragraph('')}</w:footnote>",
        comments=f"<w:comment>{paragraph('why?')}</w:comment>",
        header1=paragraph("Head"),
        header2=paragraph("Head"),
        footer1=paragraph("Foot"),
    )
    assert aside[1:] == [
        (Kind.FOOTNOTE, "note"),
        (Kind.COMMENT, "why?"),
        (Kind.MARGIN, "Head"),
        (Kind.MARGIN, "Foot"),
    ]


def test_the_document_says_its_title_and_author() -> None:
    read = document(paragraph("Text"), core="<w:title>A title</w:title><w:creator>Ana Ruiz</w:creator>")
    assert (read.title, read.speaker) == ("A title", "Ana Ruiz")


def test_what_lies_too_deep_is_not_followed() -> None:
    deep = paragraph("far")
    for _level in range(70):
        deep = f"<w:sdt>{deep}</w:sdt>"
    assert found(paragraph("near") + deep) == [(Kind.TEXT, "near")]


def test_a_document_needs_nothing_but_its_text() -> None:
    bare = {"word/document.xml": f"<document><body>{paragraph('x').replace('w:', '')}</body></document>"}
    assert [block.text for block in word_document("d", Archive(zipped(dict(bare)))).blocks] == ["x"]
