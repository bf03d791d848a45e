"""Which lines of text some bytes hold."""

import re

from app.domain.visible import HIDDEN
from app.formats.problems import WHOLE_FILE, Place, Problems
from app.translation import _

LARGEST_SIZE = 1_000_000
"""Bytes: a day of speech in English, a long working day in any alphabet."""

_BYTE_ORDER_MARK = "\ufeff"
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SAMPLE_SIZE = 1000
_OTHER_KINDS = {
    b"PK\x03\x04": _("a Word document or another zip file"),
    b"\xd0\xcf\x11\xe0": _("an old Word document"),
    b"%PDF": _("a PDF"),
    b"{\\rtf": _("a document in Rich Text Format"),
    b"\x89PNG": _("a picture"),
    b"\xff\xd8\xff": _("a picture"),
    b"\x1f\x8b": _("a compressed file"),
}


def text_lines(content: bytes, problems: Problems) -> list[str]:
    """The lines without their ends; raises NotesError when they are not text at all."""
    if len(content) > LARGEST_SIZE:
        sentence = _("The file is larger than {most} MB").format(most=LARGEST_SIZE // 1_000_000)
        raise problems.fail(
            WHOLE_FILE, sentence, _("nobody could say all that: choose the file with the notes, or split it")
        )
    _refuse_other_kinds(content, problems)
    text = _decoded(content, problems).removeprefix(_BYTE_ORDER_MARK)
    lines = _LINE_BREAK.split(text)
    if not HIDDEN.search(text):
        return lines
    return [_without_hidden(line, number, problems) for number, line in enumerate(lines, start=1)]


def hidden_character(text: str) -> str:
    """The first character of `text` that no one can see or say, as U+0007, or ""."""
    match = HIDDEN.search(text)
    return f"U+{ord(match[0]):04X}" if match else ""


def without_hidden(text: str) -> str:
    """The text with a space in place of each hidden character."""
    return HIDDEN.sub(" ", text)


def _refuse_other_kinds(content: bytes, problems: Problems) -> None:
    if content.startswith(_UTF_16_MARKS) or _is_utf_16(content):
        sentence = _("This text is saved as UTF-16, and notes are read as UTF-8")
        raise problems.fail(WHOLE_FILE, sentence, _("in the editor, choose Save as and the encoding UTF-8"))
    hint = _("choose the file with the notes; its name ends in .yaml")
    for beginning, kind in _OTHER_KINDS.items():
        if content.startswith(beginning):
            raise problems.fail(WHOLE_FILE, _("This is {kind}, not notes").format(kind=kind), hint)
    if b"\x00" in content:
        raise problems.fail(WHOLE_FILE, _("This is not a text file"), hint)


def _is_utf_16(content: bytes) -> bool:
    """True for Latin text, in which every other byte of UTF-16 is zero."""
    sample = content[:_SAMPLE_SIZE]
    zeros = (sample[0::2].count(0), sample[1::2].count(0))
    return len(sample) > 1 and min(zeros) == 0 and max(zeros) * 4 > len(sample)


def _decoded(content: bytes, problems: Problems) -> str:
    """The text, with U+FFFD for what is not UTF-8, so that the rest can be read all the same."""
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        lines = _LINE_BREAK.split(before.removeprefix(_BYTE_ORDER_MARK))
        byte = content[error.start]
        problems.add(
            Place(len(lines), len(lines[-1]) + 1),
            _("The byte 0x{byte:02X} here is not UTF-8").format(byte=byte),
            _("save the file as UTF-8; as Windows-1252 this would be '{character}'").format(
                character=bytes([byte]).decode("cp1252", "replace")
            ),
        )
        return content.decode(errors="replace")


def _without_hidden(line: str, number: int, problems: Problems) -> str:
    match = HIDDEN.search(line)
    if not match:
        return line
    problems.add(
        Place(number, match.start() + 1),
        _("There is a hidden character here, {name}").format(name=hidden_character(line)),
        _("delete it; it may have come along with a copied text"),
    )
    problems.explained(number)
    return without_hidden(line)
