"""From lines of YAML to a tree of text: the parser's events, within limits that hold for a stranger's file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import yaml

from app.domain.hints import excerpt
from app.formats.problems import Place, Problems
from app.formats.yaml_complaints import DEEPEST, Complaint, complaint, place_of, too_deep
from app.formats.yaml_tree import Entry, Items, Keyed, Node, Text, Unread
from app.translation import _

MOST_NODES = 200_000
_MOST_ROUNDS = 10
_MERGE_KEY = "<<"
_COMMENT = re.compile(r"[ \t]+#")

Parser = type[yaml.CSafeLoader] | type[yaml.SafeLoader]

FASTEST_PARSER: Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's events are safe at any depth; what overflows the stack is its composer, which is not used."""


def read_tree(lines: Sequence[str], problems: Problems, parser: Parser = FASTEST_PARSER) -> Node | None:
    """The document, None when there is none; after a trouble within one text the rest is read all the same."""
    lines = list(lines)
    for _round in range(_MOST_ROUNDS):
        builder = _Builder(lines)
        error = builder.read(parser)
        problems.cut_short = builder.cut_short
        if error is None or not _mend(lines, complaint(error, lines), problems):
            break
    return builder.finish(problems)


def _mend(lines: list[str], found: Complaint, problems: Problems) -> bool:
    """True when the line of the complaint now reads without its trouble."""
    problems.add(found.place, found.sentence, found.hint)
    problems.explained(found.place.line)
    if found.mended is None or found.mended == lines[found.place.line - 1]:
        return False
    lines[found.place.line - 1] = found.mended
    return True


@dataclass(slots=True)
class _Opened:
    """A list, or a mapping, that is not closed yet."""

    place: Place
    keyed: bool
    bracketed: bool
    nodes: list[Node] = field(default_factory=list)


class _Builder:
    def __init__(self, lines: Sequence[str]) -> None:
        self.cut_short = False
        self._lines = lines
        self._complaints: list[tuple[Place, str, str]] = []
        self._opened: list[_Opened] = []
        self._root: Node | None = None
        self._count = 0

    def read(self, parser: Parser) -> Exception | None:
        """Take all events, or as many as the limits allow; what the parser could not get over, if anything."""
        try:
            for event in yaml.parse("\n".join([*self._lines, ""]), Loader=parser):
                if not self._take(event):
                    break
        except (yaml.YAMLError, ValueError, OverflowError) as error:  # the last two: bad escapes, Python parser
            self.cut_short = True
            return error
        return None

    def finish(self, problems: Problems) -> Node | None:
        """The tree, whatever is still open being closed; what was found on the way goes to `problems`."""
        while self._opened:
            self._close(None)
        for found in self._complaints:
            problems.add(*found)
        return self._root

    def _take(self, event: yaml.Event) -> bool:
        """False when nothing more is to be read."""
        match event:
            case yaml.DocumentStartEvent() if self._root is not None:
                return self._second_document(event)
            case yaml.AliasEvent():
                self._refuse_reference(event, "*")
                self._put(Unread(_place(event)))
            case yaml.ScalarEvent():
                self._refuse_properties(event)
                self._put(self._text(event))
            case yaml.CollectionStartEvent():
                self._refuse_properties(event)
                keyed = isinstance(event, yaml.MappingStartEvent)
                self._opened.append(_Opened(_place(event), keyed, bool(event.flow_style)))
            case yaml.CollectionEndEvent():
                self._close(place_of(event.end_mark))
        return self._is_within_limits(event)

    def _is_within_limits(self, event: yaml.Event) -> bool:
        self._count += isinstance(event, yaml.NodeEvent)
        if len(self._opened) > DEEPEST:
            sentence, hint = too_deep()
        elif self._count > MOST_NODES:
            sentence = _("The file has more than {most} texts, lists and keys").format(most=f"{MOST_NODES:,}")
            hint = _("split it into several files")
        else:
            return True
        self._complain(_place(event), sentence, hint)
        self.cut_short = True
        return False

    def _second_document(self, event: yaml.Event) -> bool:
        self._complain(_place(event), _("A second document begins here"), _("keep one, and delete the line of dashes"))
        return False

    def _refuse_properties(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._refuse_reference(event, "&")
        if event.tag is not None:
            self._refuse_reference(event, "!")

    def _refuse_reference(self, event: yaml.Event, sign: str) -> None:
        self._complain(
            _place(event),
            _("A word that begins with {sign} is not used in notes").format(sign=excerpt(sign)),
            _("if it is text, put the whole text in quotation marks"),
        )

    def _text(self, event: yaml.ScalarEvent) -> Text:
        return Text(_place(event), event.value, self._is_cut(event), place_of(event.end_mark), event.style or "")

    def _is_cut(self, event: yaml.ScalarEvent) -> bool:
        end = place_of(event.end_mark)
        plain = not event.style and end.line <= len(self._lines)
        return plain and bool(_COMMENT.match(self._lines[end.line - 1], end.column - 1))

    def _put(self, node: Node) -> None:
        if self._opened:
            self._opened[-1].nodes.append(node)
        else:
            self._root = node

    def _close(self, end: Place | None) -> None:
        closed = self._opened.pop()
        end = end if closed.bracketed else None
        if closed.keyed:
            self._put(Keyed(closed.place, self._entries(closed.nodes), end))
        else:
            self._put(Items(closed.place, tuple(closed.nodes), end))

    def _entries(self, nodes: Sequence[Node]) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in zip(nodes[0::2], nodes[1::2], strict=False):
            if not isinstance(key, Text) or key.value == _MERGE_KEY:
                self._complain(key.place, _("This cannot be a key"), _("a key is one word, as in 'title: My speech'"))
            elif key.value in entries:
                first = entries[key.value].place.line
                self._complain(
                    key.place,
                    _("{key} stands here a second time").format(key=excerpt(key.value)),
                    _("the first is on line {line}; keep one of them").format(line=first),
                )
            else:
                entries[key.value] = Entry(key.place, key.value, value)
        return tuple(entries.values())

    def _complain(self, place: Place, sentence: str, hint: str) -> None:
        self._complaints.append((place, sentence, hint))


def _place(event: yaml.Event) -> Place:
    return place_of(event.start_mark)
