"""What can be read in the program itself: pages of plain passages."""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    ITEM = "item"
    ROW = "row"
    """A line of a table: what it is about, and what is said about it."""
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph; `aside` is the second column of a row."""

    form: Form
    text: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class ManualPage:
    title: str
    passages: tuple[Passage, ...]
