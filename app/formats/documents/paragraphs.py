"""What paragraphs of all formats have in common: lines within them, and rows of tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.document import Block, Kind
from app.domain.notes import Numbering
from app.domain.recognising.line_joining import ends_a_sentence
from app.domain.recognising.list_marks import possible_marks

_TAB_POINTS = 36.0
_SPACE_POINTS = 3.0
_WORDS_OF_A_TEXT = 12
_WORDS_OF_A_SENTENCE = 5
_WORDS_OF_A_LABEL = 6
_FIGURE = re.compile(r"\d")
_LEAST_MARKED = 2


def in_blocks(block: Block) -> Iterator[Block]:
    """The block, or one for each of its lines when lines after the first begin with the mark of a list."""
    lines = [line for line in block.text.split("\n") if line.strip()]
    begins = [at for at, line in enumerate(lines) if at == 0 or possible_marks(line.strip())]
    if block.kind is not Kind.TEXT or len(begins) < _LEAST_MARKED:
        yield _indented(replace(block, text=block.text.replace("\n", " ")))
        return
    for start, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        yield _indented(replace(block, text=" ".join(lines[start:end]), apart=block.apart and start == 0))


def _indented(block: Block) -> Block:
    """Tabs and spaces at the beginning are how far in it stands."""
    text = block.text.lstrip(" \t\u00a0")
    before = block.text[: len(block.text) - len(text)]
    further = before.count("\t") * _TAB_POINTS + (len(before) - before.count("\t")) * _SPACE_POINTS
    return replace(block, text=text.rstrip(), start=block.start + further)


def of_row(cells: Sequence[Sequence[Block]]) -> Iterator[Block]:
    """A row of a table.

    What is arranged in a table is read cell by cell; where a text has short cells before it, they are what to call it,
    or, with a time or a number, a cue; what is a table is one block a row.
    """
    filled = [cell for cell in cells if cell]
    before, last = filled[:-1], filled[-1] if filled else []
    if before and all(len(cell) == 1 and _is_a_label(cell[0]) for cell in before) and _is_a_text(last):
        texts = [cell[0].text for cell in before]
        named = len(texts) == 1 and not _FIGURE.search(texts[0])
        yield Block(" – ".join(texts), Kind.LABEL if named else Kind.CUE, apart=True)
        yield from last
    elif len(filled) > 1 and all(len(cell) == 1 and _is_a_datum(cell[0]) for cell in filled):
        yield Block(" | ".join(cell[0].text for cell in filled), Kind.ROW, apart=True)
    else:
        for cell in filled:
            yield from cell


def _is_a_label(block: Block) -> bool:
    return block.kind is Kind.TEXT and len(block.text.split()) <= _WORDS_OF_A_LABEL and not ends_a_sentence(block.text)


def _is_a_text(cell: Sequence[Block]) -> bool:
    """True for several paragraphs, for a list, and for a sentence."""
    (first, *others) = cell
    words = len(first.text.split())
    return (
        bool(others)
        or first.kind is Kind.ITEM
        or words > _WORDS_OF_A_TEXT
        or (words >= _WORDS_OF_A_SENTENCE and ends_a_sentence(first.text))
    )


def _is_a_datum(block: Block) -> bool:
    return block.kind is Kind.TEXT and len(block.text.split()) <= _WORDS_OF_A_TEXT


def numbering_by(form: str) -> Numbering:
    """How a list is counted, from what formats call it: decimal or "1", lowerLetter or "a", upperRoman or "I"."""
    known = form.lower()
    if known in {"bullet", "none", ""}:
        return Numbering.BULLET
    if "letter" in known or form in {"a", "A"}:
        return Numbering.LETTER
    return Numbering.ROMAN if "roman" in known or known == "i" else Numbering.DECIMAL
