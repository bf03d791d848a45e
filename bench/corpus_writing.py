"""One source of the corpus, written as an author would in each format.

A source has a line for each paragraph: what it is, a bar, and its text.

    title, subtitle     styles of that name; where there are none, a bold paragraph and a plain one
    h1, h2              styles of headings
    bold, plain         paragraphs; spaces and tabs at the beginning of plain ones stay, **words** in them are bold
    * ** 1 11 a         items of real lists, of the first level or below it
    note                a footnote of the paragraph above
    header, footer      on every page
    page                a new page
    row                 a row of a table, two bars between its cells
    columns             what follows is set in so many columns
    formats             the formats in which it is written, when not in all
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

LISTS = {"*": "bullet", "**": "bullet", "1": "number", "11": "number", "a": "letter", "aa": "letter"}
ASIDE = {"header", "footer", "columns"}
CELLS = " || "
BOLD_WORDS = re.compile(r"\*\*(.+?)\*\*")
_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in {
        "office": "office",
        "text": "text",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "table": "table",
    }.items()
)


@dataclass(frozen=True, slots=True)
class Line:
    what: str
    text: str


def lines_of(source: Path) -> list[Line]:
    rows = (row.partition("|") for row in source.read_text(encoding="utf-8").splitlines() if "|" in row)
    return [Line(what.strip(), text.removeprefix(" ").replace("\\t", "\t")) for what, _bar, text in rows]


def flat_document(lines: Sequence[Line]) -> str:
    """A flat OpenDocument text, from which an office program makes the others."""
    margins = {line.what: line.text for line in lines if line.what in {"header", "footer"}}
    body = "".join(_in_columns([line for line in lines if line.what not in margins]))
    header = f"<style:header><text:p>{escape(margins['header'])}</text:p></style:header>" if "header" in margins else ""
    footer = (
        f"<style:footer><text:p>{escape(margins['footer'])} <text:page-number/></text:p></style:footer>"
        if "footer" in margins
        else ""
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
{_right_to_left(_STYLES) if _ARABIC.search(body) else _STYLES}
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin="2cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
<style:style style:name="B" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="N" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="S" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="C" style:family="section"><style:section-properties>
<style:columns fo:column-count="2" fo:column-gap="1cm"/></style:section-properties></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">{header}{footer}
</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""


_ARABIC = re.compile("[\u0600-\u06ff]")


def _right_to_left(styles: str) -> str:
    return styles.replace(
        'fo:margin-bottom="0.25cm"/>', 'fo:margin-bottom="0.25cm" style:writing-mode="rl-tb" fo:text-align="end"/>'
    )


_STYLES = """<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties
 fo:margin-bottom="0.25cm"/><style:text-properties fo:font-size="11pt"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Standard">
<style:text-properties fo:font-size="14pt"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:parent-style-name="Standard" style:default-outline-level="1">
<style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:parent-style-name="Standard" style:default-outline-level="2">
<style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>
""" + "".join(
    f'<text:list-style style:name="{name}">'
    + "".join(
        form.format(level=level, left=0.6 * level + 0.4)
        for level in (1, 2, 3)
    )
    + "</text:list-style>"
    for name, form in {
        "bullet": '<text:list-level-style-bullet text:level="{level}" text:bullet-char="•"><style:list-level-properties'
        ' text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment'
        ' text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="{left}cm"/>'
        "</style:list-level-properties></text:list-level-style-bullet>",
        "number": '<text:list-level-style-number text:level="{level}" style:num-suffix="." style:num-format="1">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm"'
        ' fo:margin-left="{left}cm"/></style:list-level-properties></text:list-level-style-number>',
        "letter": '<text:list-level-style-number text:level="{level}" style:num-prefix="(" style:num-suffix=")"'
        ' style:num-format="a"><style:list-level-properties'
        ' text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment'
        ' text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="{left}cm"/>'
        "</style:list-level-properties></text:list-level-style-number>",
    }.items()
)  # fmt: skip


def _in_columns(lines: Sequence[Line]) -> Iterator[str]:
    for set_in, run in groupby(_with_columns(lines), lambda found: found[0]):
        within = "".join(_flat_runs([line for _columns, line in run]))
        columns = f'<text:section text:style-name="C" text:name="columns">{within}</text:section>'
        yield columns if set_in == "2" else within


def _with_columns(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Each line with the number of columns it is set in."""
    columns = "1"
    for line in lines:
        if line.what == "columns":
            columns = line.text
        else:
            yield columns, line


def _flat_table(rows: Sequence[Line]) -> str:
    cells = [row.text.split(CELLS) for row in rows]
    columns = f'<table:table-column table:number-columns-repeated="{len(cells[0])}"/>'
    written = (
        "".join(f"<table:table-cell><text:p>{_spaced(cell)}</text:p></table:table-cell>" for cell in row)
        for row in cells
    )
    listed = "".join(f"<table:table-row>{row}</table:table-row>" for row in written)
    return f'<table:table table:name="t">{columns}{listed}</table:table>'


def _flat_runs(lines: Sequence[Line]) -> Iterator[str]:
    for kind, run in groupby(lines, lambda line: "list" if line.what in LISTS else line.what == "row"):
        if kind is True:
            yield _flat_table(list(run))
        elif kind == "list":
            for name, items in groupby(run, lambda line: LISTS[line.what] if len(line.what) == 1 else None):
                yield from _flat_list(name, list(items))
        else:
            yield from (_flat_paragraph(line) for line in _with_notes(list(run)))


def _flat_list(name: str | None, items: Sequence[Line]) -> Iterator[str]:
    """Items of one list; those of the second level lie in a list within."""
    style = name or LISTS[items[0].what]
    listed = "".join(f"<text:list-item><text:p>{_spaced(item.text)}</text:p></text:list-item>" for item in items)
    if name:
        yield f'<text:list text:style-name="{style}" text:continue-numbering="true">{listed}</text:list>'
    else:
        inner = f"<text:list-item><text:list>{listed}</text:list></text:list-item>"
        yield f'<text:list text:style-name="{style}">{inner}</text:list>'


def _with_notes(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    for line, below in zip(lines, [*lines[1:], None], strict=True):
        if line.what != "note":
            yield line, below.text if below and below.what == "note" else ""


def _flat_paragraph(noted: tuple[Line, str]) -> str:
    line, note = noted
    text = _spaced(line.text)
    if note:
        text += (
            '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
            f"<text:p>{_spaced(note)}</text:p></text:note-body></text:note>"
        )
    if line.what in {"h1", "h2"}:
        level = line.what[1]
        return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{text}</text:h>'
    style = {"title": "Title", "subtitle": "Subtitle", "bold": "B", "page": "N"}.get(line.what, "Standard")
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def _spaced(text: str) -> str:
    """Tabs and repeated spaces, which the format writes as elements, and bold words, which it styles."""
    text = escape(text).replace("\t", "<text:tab/>").replace("  ", " <text:s/>")
    return BOLD_WORDS.sub(r'<text:span text:style-name="S">\1</text:span>', text)
