"""Text in any encoding, line by line."""

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from charset_normalizer import from_bytes

from app.domain.document import Block, Document
from app.domain.recognising.typed_lines import typed_lines
from app.translation import _

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 100_000
_UNDERLINE = re.compile(r"(=|-|_|~)\1{2,}")


def decoded(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text, and a remark when its encoding had to be guessed."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), ()
    try:
        return content.decode(), ()
    except UnicodeDecodeError:
        best = from_bytes(content[:_SAMPLE]).best()
        encoding = best.encoding if best else "cp1252"
        remark = _("The text is not UTF-8; it was read as {encoding}. Look at accents and quotation marks.")
        return content.decode(encoding, errors="replace"), (remark.format(encoding=encoding),)


def text_document(name: str, text: str, remarks: tuple[str, ...] = ()) -> Document:
    """Text in lines, as a file or the clipboard has it; form feeds begin pages."""
    return Document(name, tuple(_with_emphasis(list(typed_lines(text)))), in_lines=True, remarks=remarks)


def _with_emphasis(lines: Sequence[Block]) -> Iterator[Block]:
    """Paragraphs in ** and lines with a line of signs below them stand out."""
    starred = False
    for line, below in zip_longest(lines, lines[1:]):
        underlined = below is not None and not below.apart and _UNDERLINE.fullmatch(below.text)
        starred = (starred and not line.apart) or _begins_bold(line.text)
        text = line.text.removeprefix("**").removesuffix("**").strip() if starred else line.text
        if text:
            yield replace(line, text=text, bold=starred or bool(underlined))
        starred = starred and not line.text.endswith("**")


def _begins_bold(text: str) -> bool:
    """True when ** opens a line and is not closed before its end."""
    return text.startswith("**") and "**" not in text[2:].removesuffix("**")
