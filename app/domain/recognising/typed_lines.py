"""Text as it was typed or copied, line by line."""

import re
import unicodedata
from collections.abc import Iterator

from app.domain.document import Block
from app.domain.visible import HIDDEN

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_TAB_COLUMNS = 4


def typed_lines(text: str) -> Iterator[Block]:
    """Each line that says something, and where it begins and ends; form feeds begin pages."""
    apart = True
    for page, content in enumerate(text.split("\f"), start=1 if "\f" in text else 0):
        for line in _LINE_BREAK.split(content):
            laid_out = HIDDEN.sub(" ", line.removeprefix("\ufeff")).expandtabs(_TAB_COLUMNS).replace("\u00a0", " ")
            said = laid_out.strip()
            start = len(laid_out) - len(laid_out.lstrip())
            if said:
                yield Block(_kept(line), apart=apart, start=start, end=start + _columns(said), page=page)
            apart = not said


def _kept(line: str) -> str:
    """The line with the tabs in it: behind a letter they tell that it is a bullet."""
    return HIDDEN.sub(" ", line).strip()


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
