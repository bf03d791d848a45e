"""What stands at the keys of one mapping."""

from collections.abc import Callable
from typing import NoReturn, TypeVar

from app.domain.entry import LONGEST_LINE
from app.domain.hints import excerpt
from app.domain.refused import RefusedError
from app.domain.visible import SPACES
from app.formats.notes_keys import hint_for_unknown
from app.formats.problems import Place, Problems
from app.formats.text_lines import hidden_character, without_hidden
from app.formats.yaml_tree import Items, Keyed, Node, Text
from app.translation import _

Value = TypeVar("Value")


class Fields:
    """The entries of `node`, of which only `keys` are known; what is wrong with them goes to `problems`."""

    def __init__(self, node: Keyed, keys: tuple[str, ...], problems: Problems) -> None:
        self.place = node.place
        self._problems = problems
        self._entries = {entry.key: entry for entry in node.entries}
        self._unknown = [entry for entry in node.entries if entry.key not in keys]
        for entry in self._unknown:
            problems.add(
                entry.place,
                _("There is no key {key} here").format(key=excerpt(entry.key)),
                hint_for_unknown(entry.key, keys),
            )

    def place_of(self, key: str) -> Place:
        """Where the value of `key` stands, or else the mapping."""
        entry = self._entries.get(key)
        return entry.value.place if entry else self.place

    def text(self, key: str, longest: int = LONGEST_LINE) -> str:
        """The words at `key`, "" when it is absent or empty."""
        node = self._text_node(key)
        return words_of(node, longest, self._problems) if node else ""

    def required_text(self, key: str, hint: str, longest: int = LONGEST_LINE) -> str:
        """The words at `key`, which must be there; `hint` says what to write."""
        entry = self._entries.get(key)
        words = self.text(key, longest)
        if entry is None:
            self._report_missing(key, hint)
        elif isinstance(entry.value, Text) and not words:
            self._problems.add(entry.value.place, _("{key} is empty").format(key=excerpt(key)), hint)
        return words

    def value(self, key: str, read: Callable[[str], Value], otherwise: Value) -> Value:
        """What `read` makes of the text at `key`, `otherwise` when it is absent or refused."""
        node = self._text_node(key)
        if node is None:
            return otherwise
        text = _visible_text(node, LONGEST_LINE, self._problems)
        try:
            return read(text) if text else self._refuse_empty(key)
        except RefusedError as refused:
            self._problems.add(node.place, refused.sentence, refused.hint)
            return otherwise

    def items(self, key: str) -> tuple[Node, ...]:
        """The list at `key`, empty when it is absent or not a list."""
        entry = self._entries.get(key)
        match entry.value if entry else None:
            case Items() as items:
                return items.items
            case Text() | Keyed() as other:
                sentence = _("{key} is not a list").format(key=excerpt(key))
                self._problems.add(other.place, sentence, _("begin each line of a list with a hyphen and a space"))
        return ()

    def required_items(self, key: str, hint: str) -> tuple[Node, ...]:
        """The list at `key`, which must be there; `hint` says what to write."""
        items = self.items(key)
        entry = self._entries.get(key)
        if entry is None:
            self._report_missing(key, hint)
        elif isinstance(entry.value, Items) and not items:
            self._problems.add_missing(entry.value.place, _("{key} is empty").format(key=excerpt(key)), hint)
        return items

    def _text_node(self, key: str) -> Text | None:
        entry = self._entries.get(key)
        match entry.value if entry else None:
            case Text() as text:
                return text
            case Items() | Keyed() as other:
                sentence = _("{key} is a text, and here is more than that").format(key=excerpt(key))
                hint = _("write it on one line, in quotation marks")
                self._problems.add(other.place, sentence, hint)
        return None

    def _report_missing(self, key: str, hint: str) -> None:
        """An unknown key in the same mapping is very likely the missing one, misspelt."""
        if not self._unknown:
            self._problems.add_missing(self.place, _("{key} is missing").format(key=excerpt(key)), hint)

    def _refuse_empty(self, key: str) -> NoReturn:
        raise RefusedError(_("{key} is empty").format(key=excerpt(key)), _("write its value, or delete the line"))


def words_of(node: Text, longest: int, problems: Problems) -> str:
    """Text to be said or shown, in one line; a line break in it counts as a space."""
    if node.cut:
        problems.add(
            node.place,
            _("The words after '#' would be lost here, as a remark"),
            _("put the whole text in quotation marks, or the remark on a line of its own"),
        )
    return _visible_text(node, longest, problems)


def _visible_text(node: Text, longest: int, problems: Problems) -> str:
    text = SPACES.sub(" ", node.value).strip(" ")
    hidden = hidden_character(text)
    if hidden:
        sentence = _("There is a hidden character in this text, {name}").format(name=hidden)
        problems.add(node.place, sentence, _("delete it"))
    if len(text) > longest:
        sentence = _("This text has {count:,} characters, and {longest:,} is the most")
        problems.add(node.place, sentence.format(count=len(text), longest=longest), _("split it into several points"))
    return without_hidden(text)[:longest]
