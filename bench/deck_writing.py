"""One source of slides, as an office program saves it with the notes of its speaker.

A source has a line for each paragraph: what it is, a bar, and its text.

    slide       a new slide with that title, "" for none
    sub         its subtitle
    * **        items on it
    speak       a paragraph of the notes below it
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from bench.corpus_writing import Line

_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in {
        "office": "office",
        "text": "text",
        "style": "style",
        "draw": "drawing",
        "presentation": "presentation",
        "svg": "svg-compatible",
        "fo": "xsl-fo-compatible",
    }.items()
)
_STYLES = """<office:automatic-styles>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Plain" style:page-layout-name="pm"/></office:master-styles>"""


@dataclass(slots=True)
class _Slide:
    title: str
    subtitle: str = ""
    items: list[Line] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)


def flat_slides(lines: Sequence[Line]) -> str:
    """A flat OpenDocument presentation, from which an office program makes the others."""
    pages = "".join(map(_page, _slides(lines)))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation">
{_STYLES}
<office:body><office:presentation>{pages}</office:presentation></office:body></office:document>"""


def _slides(lines: Sequence[Line]) -> list[_Slide]:
    slides: list[_Slide] = []
    for line in lines:
        if line.what == "slide":
            slides.append(_Slide(line.text.strip()))
        elif line.what == "sub":
            slides[-1].subtitle = line.text
        elif line.what == "speak":
            slides[-1].spoken.append(line.text)
        else:
            slides[-1].items.append(line)
    return slides


def _page(slide: _Slide) -> str:
    shown = [
        ("title", _paragraphs([slide.title]) if slide.title else "", 2),
        ("subtitle", _paragraphs([slide.subtitle]) if slide.subtitle else "", 6),
        ("outline", "".join(_items(slide.items)), 10),
    ]
    frames = "".join(_frame(kind, text, top) for kind, text, top in shown if text)
    notes = _frame("notes", _paragraphs(slide.spoken), 12) if slide.spoken else ""
    return (
        f'<draw:page draw:master-page-name="Plain">{frames}<presentation:notes>{notes}</presentation:notes></draw:page>'
    )


def _frame(kind: str, text: str, top: int) -> str:
    place = f'svg:x="2cm" svg:y="{top}cm" svg:width="20cm" svg:height="3cm"'
    return f'<draw:frame presentation:class="{kind}" {place}><draw:text-box>{text}</draw:text-box></draw:frame>'


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<text:p>{escape(text)}</text:p>" for text in texts)


def _items(items: Sequence[Line]) -> Iterator[str]:
    for item in items:
        depth = len(item.what)
        yield "<text:list><text:list-item>" * depth + _paragraphs([item.text]) + "</text:list-item></text:list>" * depth
