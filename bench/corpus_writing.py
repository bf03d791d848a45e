"""One source of the corpus, written as an author would in each format.

A source has a line for each paragraph: what it is, a bar, and its text.

    title, subtitle     styles of that name; where there are none, a bold paragraph and a plain one
    h1, h2              styles of headings
    bold, plain         paragraphs; spaces and tabs at the beginning of plain ones stay
    * ** 1 11 a         items of real lists, of the first level or below it
    note                a footnote of the paragraph above
    header, footer      on every page
    page                a new page
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path
from textwrap import wrap

_LISTS = {"*": "bullet", "**": "bullet", "1": "number", "11": "number", "a": "letter", "aa": "letter"}
_WIDTH = 76
_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in {
        "office": "office",
        "text": "text",
        "style": "style",
        "fo": "xsl-fo-compatible",
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
    body = "".join(_flat_runs([line for line in lines if line.what not in margins]))
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


def _flat_runs(lines: Sequence[Line]) -> Iterator[str]:
    for in_list, run in groupby(lines, lambda line: line.what in _LISTS):
        if in_list:
            for name, items in groupby(run, lambda line: _LISTS[line.what] if len(line.what) == 1 else None):
                yield from _flat_list(name, list(items))
        else:
            yield from (_flat_paragraph(line) for line in _with_notes(list(run)))


def _flat_list(name: str | None, items: Sequence[Line]) -> Iterator[str]:
    """Items of one list; those of the second level lie in a list within."""
    style = name or _LISTS[items[0].what]
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
    """Tabs and repeated spaces, which the format writes as elements."""
    return escape(text).replace("\t", "<text:tab/>").replace("  ", " <text:s/>")


def plain_text(lines: Sequence[Line], *, wrapped: bool) -> str:
    """As typed with a keyboard, with marks for lists, wrapped or not."""
    parts: list[str] = []
    counts = {"1": 0, "11": 0, "a": 0, "aa": 0}
    before = ""
    for line in lines:
        if line.what in {"header", "footer"}:
            continue
        mark = _mark(line.what, before, counts)
        indent = "    " if line.what in {"**", "11", "aa"} else ""
        text = f"{indent}{mark}{line.text}"
        tight = not parts or (line.what in _LISTS and before in _LISTS) or (line.what == before and _is_typed(line))
        laid_out = _wrapped(text, indent + " " * len(mark)) if wrapped else text
        parts.append(laid_out if tight else f"\n{laid_out}")
        before = line.what
    return "\n".join(parts) + "\n"


def _is_typed(line: Line) -> bool:
    """True for an item of a list that the author made with the keyboard alone."""
    return line.what == "plain" and line.text[:1] in " \t-–•(0123456789"


def _mark(what: str, before: str, counts: dict[str, int]) -> str:
    if what == "note":
        return "[1] "
    if what not in counts:
        if what not in _LISTS:
            counts.update(dict.fromkeys(counts, 0))
        return {"*": "- ", "**": "* "}.get(what, "")
    if what != before and len(what) > 1:
        counts[what] = 0
    counts[what] += 1
    number = counts[what]
    return f"({chr(ord('a') + number - 1)}) " if what[0] == "a" else f"{number}. "


def _wrapped(text: str, indent: str) -> str:
    if len(text) <= _WIDTH:
        return text
    lead = text[: len(text) - len(text.lstrip())]
    return "\n".join(wrap(text, _WIDTH, initial_indent=lead, subsequent_indent=indent, break_on_hyphens=False))


def markdown(lines: Sequence[Line]) -> str:
    marks = {"title": "# ", "h1": "## ", "h2": "### ", "*": "- ", "**": "    - ", "1": "1. ", "11": "    1. "}
    parts: list[tuple[str, str]] = []
    counts = {"a": 0, "aa": 0}
    for line in lines:
        if line.what in {"header", "footer"}:
            continue
        text = f"**{line.text}**" if line.what == "bold" else line.text
        tight = line.what in _LISTS and parts and parts[-1][0] in _LISTS
        lead = marks.get(line.what) or _mark(line.what, parts[-1][0] if parts else "", counts)
        parts.append((line.what, ("" if tight or not parts else "\n") + lead + text.strip()))
    return "\n".join(text for _what, text in parts) + "\n"


def web_page(lines: Sequence[Line]) -> str:
    tags = {"title": "h1", "h1": "h2", "h2": "h3"}
    parts: list[str] = []
    open_lists: list[str] = []
    for line in lines:
        if line.what in {"header", "footer"}:
            parts.append(f"<footer>{escape(line.text)}</footer>" if line.what == "footer" else "")
            continue
        depth = len(line.what) if line.what in _LISTS else 0
        while len(open_lists) > depth:
            parts.append(f"</li></{open_lists.pop()}>")
        if depth:
            parts.append(_web_item(line, depth, open_lists))
        else:
            tag = tags.get(line.what, "p")
            text = f"<b>{escape(line.text)}</b>" if line.what == "bold" else escape(line.text)
            text = f"[1] {text}" if line.what == "note" else text
            parts.append(f"<{tag}>{text}</{tag}>")
    parts.extend(f"</li></{name}>" for name in reversed(open_lists))
    return (
        "<!DOCTYPE html>\n<html><head><meta charset='utf-8'></head><body>\n" + "\n".join(parts) + "\n</body></html>\n"
    )


def _web_item(line: Line, depth: int, open_lists: list[str]) -> str:
    form = {"*": "ul", "1": "ol", "a": "ol"}[line.what[0]]
    if len(open_lists) == depth:
        return f"</li><li>{escape(line.text)}"
    open_lists.append(form)
    kind = " type='a'" if line.what[0] == "a" else ""
    return f"<{form}{kind}><li>{escape(line.text)}"
