"""What a reader finds in a document, whatever its format: blocks of text and how they look, never bytes."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.notes import Notes, Numbering

DOCUMENT_ENDINGS = (".docx", ".docm", ".odt", ".pdf", ".pptx", ".pptm", ".md", ".txt", ".html", ".htm", ".doc", ".rtf")
"""How the names of files end that hold a document, or what a person takes for one; what is in a file decides."""

DOCUMENT_PATTERNS = " ".join(f"*{ending}" for ending in DOCUMENT_ENDINGS)
"""The same, for a chooser of files."""

LONGEST_DOCUMENT = 5_000_000
"""Characters: more than two days of speech."""

MOST_BLOCKS = 100_000


class Kind(StrEnum):
    """What the document itself says that a block is."""

    TEXT = "text"
    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row of a table"
    FOOTNOTE = "footnote"
    MARGIN = "header or footer"
    DELETED = "deleted text"
    COMMENT = "comment"
    CUE = "cue"
    LABEL = "name of what stands beside it"
    SLIDE = "text on a slide"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, or one line of a document that is set in lines.

    `level` is that of a heading, from 1, or the depth of an item in its list, from 0. `start` and `end` tell how far
    from the margin a line begins and ends, in columns or typographic points; `room` is where the lines of its column
    end at most, 0 where it stands in none. `apart`: there is space above it. `lead` are the words at its beginning
    that alone are bold.
    """

    text: str
    kind: Kind = Kind.TEXT
    level: int = 0
    numbering: Numbering = Numbering.NONE
    bold: bool = False
    size: float = 0.0
    apart: bool = False
    start: float = 0.0
    end: float = 0.0
    room: float = 0.0
    lead: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """All blocks in reading order; `in_lines`: each is a line as it was set, not a paragraph.

    `room` is how far from the margin a line can end at most, where the page tells.
    `title`, `speaker` and `language` are what the file says of itself, `remarks` what the person should know of the
    reading, such as an encoding that was guessed. `own` are the notes in a document that Rostrum wrote: nothing of it
    has to be guessed.
    """

    name: str
    blocks: tuple[Block, ...] = ()
    in_lines: bool = False
    room: float = 0.0
    title: str = ""
    speaker: str = ""
    language: str = ""
    remarks: tuple[str, ...] = ()
    own: Notes | None = None
