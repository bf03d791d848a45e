"""What was done at the desk, as the menu names it."""

from enum import StrEnum

from app.domain.entry import Field
from app.translation import _


class Deed(StrEnum):
    """One kind of edit, by the name it has in records; those in a field are named like the field."""

    TITLE = Field.TITLE
    SUBTITLE = Field.SUBTITLE
    SPEAKER = Field.SPEAKER
    EVENT = Field.EVENT
    LANGUAGE = Field.LANGUAGE
    LIMIT = Field.LIMIT
    PACE = Field.PACE
    LABEL = Field.LABEL
    KEY = Field.KEY
    NUMBERING = Field.NUMBERING
    SAY = Field.SAY
    SHORT = Field.SHORT
    PRIORITY = Field.PRIORITY
    CUE = Field.CUE
    PAUSE = Field.PAUSE
    SECONDS = Field.SECONDS
    ADD_POINT = "add point"
    ADD_SECTION = "add section"
    SPLIT = "split"
    PASTE = "paste"
    JOIN = "join"
    REMOVE = "remove"
    DUPLICATE = "duplicate"
    MOVE = "move"
    REPLACE = "replace"
    REPLACE_ALL = "replace all"
    TAKE_FILE = "take file"
    IMPORT = "import"

    @property
    def text(self) -> str:
        """As after "Undo: "."""
        return _TEXTS[self]


_TEXTS = {
    Deed.TITLE: _("change title"),
    Deed.SUBTITLE: _("change subtitle"),
    Deed.SPEAKER: _("change speaker"),
    Deed.EVENT: _("change event"),
    Deed.LANGUAGE: _("change language"),
    Deed.LIMIT: _("change limit"),
    Deed.PACE: _("change pace"),
    Deed.LABEL: _("change short title"),
    Deed.KEY: _("change jump key"),
    Deed.NUMBERING: _("change numbering"),
    Deed.SAY: _("change text"),
    Deed.SHORT: _("change short form"),
    Deed.PRIORITY: _("change priority"),
    Deed.CUE: _("change cue"),
    Deed.PAUSE: _("change pause"),
    Deed.SECONDS: _("change seconds"),
    Deed.ADD_POINT: _("add point"),
    Deed.ADD_SECTION: _("add section"),
    Deed.SPLIT: _("split point"),
    Deed.PASTE: _("paste"),
    Deed.JOIN: _("join with the one before"),
    Deed.REMOVE: _("delete"),
    Deed.DUPLICATE: _("duplicate"),
    Deed.MOVE: _("move"),
    Deed.REPLACE: _("replace"),
    Deed.REPLACE_ALL: _("replace all"),
    Deed.TAKE_FILE: _("take what is in the file"),
    Deed.IMPORT: _("import a document"),
}
