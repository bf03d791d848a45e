"""From a tree of text to notes: every key, every rule between keys."""

from app.domain.durations import parse_limit
from app.domain.entry import LONGEST_SPEECH
from app.domain.hints import excerpt
from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.notes_values import (
    read_id,
    read_key,
    read_language,
    read_numbering,
    read_pause,
    read_priority,
    read_speaking_time,
    read_words_per_minute,
)
from app.formats.fields import Fields, words_of
from app.formats.notes_keys import NOTES_KEYS, POINT_KEYS, SECTION_KEYS
from app.formats.problems import WHOLE_FILE, Place, Problems
from app.formats.section_ids import with_ids
from app.formats.yaml_tree import Items, Keyed, Node, Text
from app.translation import _

_FIRST_LINES = _("begin with 'title: My speech' and 'sections:'")


def notes_from(node: Node | None, problems: Problems) -> Notes:
    """The notes, as far as they can be understood; what cannot goes to `problems`."""
    return _Reading(problems).notes(node)


class _Reading:
    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._jump_keys: dict[str, Place] = {}
        self._ids: dict[str, Place] = {}
        self._has_points = False

    def notes(self, node: Node | None) -> Notes:
        if not isinstance(node, Keyed):
            return self._no_notes(node)
        fields = Fields(node, NOTES_KEYS, self._problems)
        return Notes(
            title=fields.required_text("title", _("write 'title: My speech'")),
            subtitle=fields.text("subtitle"),
            speaker=fields.text("speaker"),
            event=fields.text("event"),
            language=fields.value("language", read_language, "en"),
            limit_s=fields.value("limit", parse_limit, None),
            words_per_minute=fields.value("pace", read_words_per_minute, None),
            sections=with_ids(self._all_sections(fields)),
        )

    def _no_notes(self, node: Node | None) -> Notes:
        if node is None:
            self._problems.add_missing(WHOLE_FILE, _("The file is empty, or has nothing but comments"), _FIRST_LINES)
        elif isinstance(node, Text | Items):
            self._problems.add(node.place, _("This is not the beginning of notes"), _FIRST_LINES)
        return Notes(title="", sections=())

    def _all_sections(self, fields: Fields) -> tuple[Section, ...]:
        hint = _("write 'sections:' and below it '- title: Opening', with its points")
        nodes = fields.required_items("sections", hint)
        sections = tuple(self._section(node) for node in nodes)
        if nodes and not self._has_points:
            sentence = _("There is nothing to say: no section has a point")
            hint = _("write 'points:' below a title, and below it '- What I say'")
            self._problems.add_missing(fields.place_of("sections"), sentence, hint)
        return sections

    def _section(self, node: Node) -> Section:
        if not isinstance(node, Keyed):
            return self._no_section(node)
        fields = Fields(node, SECTION_KEYS, self._problems)
        return Section(
            title=fields.required_text("title", _("a section begins with '- title: Opening'")),
            id=self._id(fields),
            label=fields.text("label"),
            key=self._jump_key(fields),
            numbering=fields.value("numbering", read_numbering, Numbering.NONE),
            points=tuple(self._point(point) for point in fields.items("points")),
            sections=tuple(self._section(section) for section in fields.items("sections")),
        )

    def _no_section(self, node: Node) -> Section:
        if isinstance(node, Text | Items):
            hint = _("a section begins with '- title: Opening'")
            self._problems.add(node.place, _("This is not a section"), hint)
        return Section(title="")

    def _id(self, fields: Fields) -> str:
        own = fields.value("id", read_id, "")
        if own:
            self._claim(own, self._ids, fields.place_of("id"), _("The id {text} is used twice"))
        return own

    def _jump_key(self, fields: Fields) -> str:
        """Keys are told apart as on a keyboard: s and S are one."""
        key = fields.value("key", read_key, "")
        if key:
            self._claim(key, self._jump_keys, fields.place_of("key"), _("The jump key {text} is used twice"))
        return key

    def _claim(self, own: str, taken: dict[str, Place], place: Place, sentence: str) -> None:
        first = taken.setdefault(own.casefold(), place)
        if first is not place:
            hint = _("the first is on line {line}; choose another").format(line=first.line)
            self._problems.add(place, sentence.format(text=excerpt(own)), hint)

    def _point(self, node: Node) -> Point:
        self._has_points = True
        match node:
            case Keyed():
                return self._detailed_point(Fields(node, POINT_KEYS, self._problems))
            case Text():
                return self._plain_point(node)
            case Items():
                hint = _("a point is text, or 'say: What I say' with other keys below it")
                self._problems.add(node.place, _("This is a list, where a point was expected"), hint)
        return Point("")

    def _plain_point(self, node: Text) -> Point:
        say = words_of(node, LONGEST_SPEECH, self._problems)
        if not say:
            hint = _("write what is to be said, or delete the line")
            self._problems.add_missing(node.place, _("This point is empty"), hint)
        return Point(say)

    def _detailed_point(self, fields: Fields) -> Point:
        hint = _("write 'say: What I say'")
        return Point(
            say=fields.required_text("say", hint, LONGEST_SPEECH),
            short=fields.text("short", LONGEST_SPEECH) or None,
            priority=fields.value("priority", read_priority, Priority.SHOULD),
            cue=fields.text("cue") or None,
            pause_s=fields.value("pause", read_pause, 0.0),
            seconds=fields.value("seconds", read_speaking_time, None),
        )
