"""The marks with which people begin the items of a list: "1)", "(a)", "–", "•"."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.domain.notes import Numbering
from app.domain.visible import in_one_line

_DASHES = "-‐‒–—―"
_BULLETS = "•·●○◦▪▫■□◆◇►▶▸➢➤✓✔❖‣⁃∙*+\uf0b7\uf0a7\uf0d8\uf0fc\uf076"
_SIGNS = "→➔➜⇒»☐☑☒✅❌👉🔹🔸🔷➡⭐"
_BULLET = re.compile(
    rf"[{_DASHES}](?:\s+(?=\S)|(?=[^\W\d_]))"
    rf"|[{re.escape(_BULLETS)}]\s*(?=\S)"
    rf"|[{_SIGNS}]\ufe0f?\s+(?=\S)"
    r"|\[[ xX]?\]\s+(?=\S)"
    r"|[o§](?:\t| {2,})"
)
_DIGITS = r"[0-9٠-٩０-９]{1,3}"
_NUMBER = re.compile(
    rf"(?P<open>[(（]?)(?P<number>{_DIGITS})"
    r"(?P<close>[)）、．]|\.\)|\)\.)\s*(?=\S)"
    rf"|(?P<number2>{_DIGITS})(?P<close2>\.[-–]|\.|[º°]|\ufe0f?\u20e3|\s?[-–—](?=\s))\s+(?=\S)"
)
_NUMBERS = re.compile(r"(?P<above>\d{1,2}(?:\.\d{1,2})*)\.(?P<number>\d{1,2})\.?\s+(?=[^\Wa-z])")
_LETTER = re.compile(r"(?P<open>\()?(?P<letter>[^\W\d_])(?P<close>\.[-–]|\.\)|[.)])(?(open)\s*|\s+)(?=\S)")
_ROMAN = re.compile(
    r"(?P<open>\()?(?P<roman>[ivxlc]+|[IVXLC]+)(?P<close>\.[-–]|\.\)|[.)]|\s?[-–—:](?=\s))(?(open)\s*|\s+)(?=\S)"
)
_CHINESE = re.compile(r"(?P<open>[(（]?)(?P<number>[一二三四五六七八九十]{1,3})(?P<close>[)）、．.])\s*(?=\S)")
_CIRCLED = re.compile(r"(?P<number>[①-⑳])\s*(?=\S)")

_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "абвгдежзиклмнопрстуфхцчшщэюя",
    "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ",
    "أبجدهوزحطيكلمن",
)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_CHINESE_DIGITS = "一二三四五六七八九"
_MOST_SKIPPED = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """`scheme` is what the marks of one list have in common, `number` the place in it (0: a bullet)."""

    scheme: str
    numbering: Numbering
    number: int
    rest: str


class Counting:
    """Tells a mark from the beginning of a sentence: numbers count on, whatever the text."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._known = {(mark.scheme, mark.number) for text in texts for mark in possible_marks(text)}
        self._last: dict[str, int] = {}

    def mark(self, text: str) -> Mark | None:
        """The mark that begins the next text, or None when it is part of what is said."""
        possible = possible_marks(text)
        for fits in (self._goes_on, self._begins, self._skips):
            for mark in possible:
                if fits(mark):
                    self._last[mark.scheme] = mark.number
                    return mark
        return None

    def _goes_on(self, mark: Mark) -> bool:
        return mark.number > 1 and mark.number == self._last.get(mark.scheme, -1) + 1

    def _begins(self, mark: Mark) -> bool:
        """One "A." alone is somebody's initial."""
        if mark.numbering in {Numbering.LETTER, Numbering.ROMAN}:
            return mark.number == 1 and (mark.scheme, 2) in self._known
        return mark.number <= 1

    def _skips(self, mark: Mark) -> bool:
        """People forget a number, or count one twice."""
        last = self._last.get(mark.scheme, 0)
        return mark.number > 0 and last > 0 and last <= mark.number <= last + _MOST_SKIPPED


def possible_marks(text: str) -> Sequence[Mark]:
    """Every way to read the beginning of `text` as a mark, without regard to what stands before it."""
    found = (read(text) for read in _READERS)
    return [mark for mark in found if mark is not None]


def _bullet(text: str) -> Mark | None:
    match = _BULLET.match(text)
    if not match or text.startswith("**"):
        return None
    return Mark(match[0].strip(), Numbering.BULLET, 0, _rest(text, match))


def _numbers(text: str) -> Mark | None:
    match = _NUMBERS.match(text)
    if not match:
        return None
    return Mark(f"{match['above']}.1", Numbering.DECIMAL, int(match["number"]), _rest(text, match))


def _number(text: str) -> Mark | None:
    match = _NUMBER.match(text)
    if not match:
        return None
    scheme = f"{match['open'] or ''}1{(match['close'] or match['close2']).strip()}"
    return Mark(scheme, Numbering.DECIMAL, int(match["number"] or match["number2"]), _rest(text, match))


def _letter(text: str) -> Mark | None:
    match = _LETTER.match(text)
    alphabet = next((known for known in _ALPHABETS if match and match["letter"] in known), "")
    if not match or not alphabet:
        return None
    number = alphabet.index(match["letter"]) + 1
    return Mark(f"{match['open'] or ''}{alphabet[0]}{match['close']}", Numbering.LETTER, number, _rest(text, match))


def _roman(text: str) -> Mark | None:
    match = _ROMAN.match(text)
    if not match:
        return None
    values = [_ROMAN_VALUES[letter] for letter in match["roman"].lower()]
    number = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    first = "i" if match["roman"].islower() else "I"
    return Mark(f"{match['open'] or ''}{first}{match['close'].strip()}", Numbering.ROMAN, number, _rest(text, match))


def _chinese(text: str) -> Mark | None:
    match = _CHINESE.match(text)
    if not match:
        return None
    tens, _ten, ones = match["number"].rpartition("十")
    number = (_CHINESE_DIGITS.find(tens) + 1 or 1) * 10 if _ten else 0
    number += _CHINESE_DIGITS.find(ones) + 1 if ones else 0
    return Mark(f"{match['open']}一{match['close']}", Numbering.DECIMAL, number, _rest(text, match))


def _circled(text: str) -> Mark | None:
    match = _CIRCLED.match(text)
    return Mark("①", Numbering.DECIMAL, ord(match["number"]) - ord("①") + 1, _rest(text, match)) if match else None


def _rest(text: str, match: re.Match[str]) -> str:
    return in_one_line(text[match.end() :])


_READERS: tuple[Callable[[str], Mark | None], ...] = (
    _bullet,
    _numbers,
    _number,
    _letter,
    _roman,
    _chinese,
    _circled,
)
