"""What the YAML parser's complaint means to a speaker."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from app.domain.hints import excerpt
from app.formats.problems import Place
from app.translation import _

DEEPEST = 20
"""Levels of lists and keys within each other: notes need ten at most."""

_KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- )?[\w-]+:\S")
_TAB_INDENT = re.compile(r" *\t")
_REMARK = re.compile(r".*\S[ \t]+#")
_VALUE = re.compile(r"(\s*(?:[-?] +)*(?:[\w-]+: +)?)(.*)")
_QUOTATION_MARKS = ("'", '"')
_CLOSING_BRACKETS = ("]", "}")


class Mark(Protocol):
    """A place as both of PyYAML's parsers give it, counted from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


def place_of(mark: Mark | None) -> Place:
    """The same place counted from 1; the beginning when the parser names none."""
    return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)


@dataclass(frozen=True, slots=True)
class Complaint:
    """Where, what, how to repair; `mended` is the line without the trouble, when it lies within one text."""

    place: Place
    sentence: str
    hint: str
    mended: str | None = None


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Where the parser gave up, and where that began which it was reading."""

    lines: Sequence[str]
    start: Place
    end: Place

    def line(self, number: int) -> str:
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def before(self, place: Place) -> str:
        return self.line(place.line)[: place.column - 1]

    def sign(self, place: Place) -> str:
        return self.line(place.line)[place.column - 1 :][:1]

    def last_quotation(self, mark: str) -> Place | None:
        """Where the nearest text begins, at the end or before it, that begins with this mark."""
        for number in range(self.end.line, 0, -1):
            match = _VALUE.fullmatch(self.line(number))
            if match and match[2].startswith(mark):
                return Place(number, match.start(2) + 1)
        return None

    def within_text(self, place: Place, sentence: str, hint: str) -> Complaint:
        """A trouble that ends with its text, so that what follows can be read."""
        match = _VALUE.fullmatch(self.line(place.line))
        mended = match[1] + "x" if match and match[2] else None
        return Complaint(place, sentence, hint, mended)


def complaint(error: Exception, lines: Sequence[str]) -> Complaint:
    """The parser's `error` in a speaker's words; both of PyYAML's parsers are understood."""
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    end = place_of(getattr(error, "problem_mark", None))
    start = place_of(getattr(error, "context_mark", None) or getattr(error, "problem_mark", None))
    trouble = _Trouble(lines, start, end)
    if _TAB_INDENT.match(trouble.line(end.line)):
        return _tab(trouble)
    for words, explain in _EXPLANATIONS:
        if re.search(words, said):
            return explain(trouble)
    return _unreadable(trouble)


def too_deep() -> tuple[str, str]:
    """What is wrong with notes nested too deep, and how to repair it."""
    sentence = _("This is nested more than {deepest} levels deep").format(deepest=DEEPEST)
    return sentence, _("text that begins with brackets goes in quotation marks")


def _too_deep(trouble: _Trouble) -> Complaint:
    """Newer parsers give up by themselves, long after what is enough for notes."""
    return Complaint(trouble.end, *too_deep())


def _unclosed_quotation(trouble: _Trouble) -> Complaint:
    return trouble.within_text(
        trouble.start,
        _("The quotation mark that opens here is never closed"),
        _("close it at the end of the text, or take it away"),
    )


def _backslash(trouble: _Trouble) -> Complaint:
    return trouble.within_text(
        trouble.end,
        _("Between double quotation marks a backslash has a meaning of its own"),
        _("write two backslashes, or put the text in single quotation marks"),
    )


def _odd_beginning(trouble: _Trouble) -> Complaint:
    sign = trouble.sign(trouble.start)
    if sign == "\t":
        return _tab(trouble)
    return trouble.within_text(
        trouble.start,
        _("A text cannot begin with {sign}, which has a meaning of its own here").format(sign=excerpt(sign)),
        _("put the whole text in quotation marks"),
    )


def _tab(trouble: _Trouble) -> Complaint:
    column = trouble.line(trouble.end.line).find("\t") + 1
    sentence = _("There is a tab in this line, where only spaces may stand")
    return Complaint(Place(trouble.end.line, column), sentence, _("indent with spaces, two for each step"))


def _colon(trouble: _Trouble) -> Complaint:
    above = Place(trouble.end.line - 1, 1)
    if ": " in trouble.before(trouble.end):
        return trouble.within_text(
            trouble.end,
            _("There is a second colon in this line"),
            _("put text that contains a colon in quotation marks"),
        )
    if _KEY_WITHOUT_SPACE.match(trouble.line(above.line)):
        column = trouble.line(above.line).index(":") + 2
        place = Place(above.line, column)
        return Complaint(place, _("There is no space after the colon"), _("write it as in 'title: My speech'"))
    return _out_of_line(trouble)


def _no_colon(trouble: _Trouble) -> Complaint:
    text = trouble.line(trouble.start.line)[trouble.start.column - 1 :]
    return Complaint(
        trouble.start,
        _("There is no colon after {text}").format(text=excerpt(text)),
        _("a key is followed by a colon and a space, a point begins with '- '"),
    )


def _bracket(trouble: _Trouble) -> Complaint:
    sign = trouble.sign(trouble.start)
    return Complaint(
        trouble.start,
        _("What begins with {sign} here cannot be read as a list").format(sign=excerpt(sign)),
        _("put text that begins with a bracket in quotation marks"),
    )


def _block_sign(trouble: _Trouble) -> Complaint:
    return trouble.within_text(
        trouble.start,
        _("After | or > the text begins on the next line"),
        _("put text that begins with this sign in quotation marks"),
    )


def _out_of_line(trouble: _Trouble) -> Complaint:
    before = trouble.before(trouble.end).rstrip()
    if before.endswith(_QUOTATION_MARKS):
        return _after_quotation(trouble, before[-1])
    if before.endswith(_CLOSING_BRACKETS):
        return trouble.within_text(
            trouble.end,
            _("The text goes on after its closing bracket"),
            _("put the whole text in quotation marks"),
        )
    if _REMARK.match(trouble.line(trouble.end.line - 1)):
        return _after_remark(trouble)
    return Complaint(
        trouble.end,
        _("This line does not stand under the lines it belongs with"),
        _("lines that belong together begin in the same column"),
    )


def _after_quotation(trouble: _Trouble, mark: str) -> Complaint:
    """Either the text goes on, or an earlier quotation was left open and closed by the next apostrophe."""
    opened = trouble.last_quotation(mark)
    if opened and opened.line < trouble.end.line:
        return _unclosed_quotation(replace(trouble, start=opened))
    return trouble.within_text(
        trouble.end,
        _("The text goes on after its closing quotation mark"),
        _("put the whole text in quotation marks of the other kind"),
    )


def _after_remark(trouble: _Trouble) -> Complaint:
    """A text over several lines ends where a remark begins."""
    number = trouble.end.line - 1
    return trouble.within_text(
        Place(number, trouble.line(number).rindex("#") + 1),
        _("The text stops at '#', and the next line is lost"),
        _("put the whole text in quotation marks, or the remark on a line of its own"),
    )


def _unreadable(trouble: _Trouble) -> Complaint:
    return Complaint(
        trouble.end,
        _("From here on this cannot be read as notes"),
        _("lines look like 'title: My speech', points like '- What I say'"),
    )


_EXPLANATIONS: tuple[tuple[str, Callable[[_Trouble], Complaint]], ...] = (
    (r"nesting depth", _too_deep),
    (r"quoted scalar.*(end of stream|document)", _unclosed_quotation),
    (r"escape|hexdecimal", _backslash),
    (r"block scalar", _block_sign),
    (r"(scanning|parsing) an? (alias|anchor|tag)|tag handle|cannot start any token", _odd_beginning),
    (r"mapping values are not allowed", _colon),
    (r"expected ':'", _no_colon),
    (r"parsing a flow", _bracket),
    (r"parsing a block|sequence entries|mapping keys", _out_of_line),
)
