"""One source of slides, as PowerPoint has them: with its own placeholders for titles, texts and notes.

The source is that of `deck_writing.py`; the library python-pptx has to be installed.
"""

import importlib
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from bench.corpus_writing import Line

_TITLE_SLIDE, _TITLE_AND_CONTENT, _BLANK = 0, 1, 6


def write_slides(lines: Sequence[Line], target: Path) -> None:
    deck = importlib.import_module("pptx").Presentation()
    starts = [at for at, line in enumerate(lines) if line.what == "slide"]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        _add(deck, lines[start].text.strip(), lines[start + 1 : end])
    deck.save(str(target))


def _add(deck, title: str, lines: Sequence[Line]) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - no types
    texts = {what: list(run) for what, run in groupby(sorted(lines, key=_what), _what)}
    layout = _TITLE_SLIDE if "sub" in texts else _TITLE_AND_CONTENT if title else _BLANK
    slide = deck.slides.add_slide(deck.slide_layouts[layout])
    if title:
        slide.shapes.title.text = title
    body = texts.get("sub") or texts.get("*", [])
    for number, line in enumerate(body):
        frame = slide.placeholders[1].text_frame
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.text, paragraph.level = line.text, max(len(line.what) - 1, 0) if line.what[0] == "*" else 0
    if "speak" in texts:
        slide.notes_slide.notes_text_frame.text = "\n".join(line.text for line in texts["speak"])


def _what(line: Line) -> str:
    return line.what[0] if line.what[0] == "*" else line.what
