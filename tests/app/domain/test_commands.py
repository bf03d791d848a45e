import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.commands import DEFAULT_KEYS, Command, clashes, taken_keys
from app.domain.notes import Notes, Section


def test_every_command_has_a_key() -> None:
    assert set(DEFAULT_KEYS) == set(Command)
    assert all(DEFAULT_KEYS.values())


def test_the_usual_keys_do_not_clash() -> None:
    assert not list(clashes(DEFAULT_KEYS))


@pytest.mark.parametrize("key", ["PgUp", "PgDown", "Left", "Right", "F5", "Esc", ".", "B"])
def test_every_key_that_a_clicker_sends_does_something(key: str) -> None:
    assert any(key in names for names in DEFAULT_KEYS.values())


def test_a_key_that_asks_for_two_things_is_found_whatever_its_case() -> None:
    keys = {Command.FASTER: ("Q", "Up"), Command.SLOWER: ("Down",), Command.BLANK: ("B", "q")}
    assert list(clashes(keys)) == [("q", (Command.FASTER, Command.BLANK))]


@given(st.dictionaries(st.sampled_from(Command), st.lists(st.sampled_from("abAB"), max_size=3).map(tuple)))
def test_exactly_the_keys_used_twice_clash(keys: dict[Command, tuple[str, ...]]) -> None:
    used = [name.casefold() for names in keys.values() for name in names]
    assert [name for name, _commands in clashes(keys)] == [name for name in dict.fromkeys(used) if used.count(name) > 1]


def test_the_keys_that_notes_take_from_commands_are_told_but_for_the_one_to_the_closing_words() -> None:
    sections = tuple(Section(f"To {key}", key=key) for key in ("m", "C", "E", "B", ""))
    assert taken_keys(DEFAULT_KEYS, Notes("Keys", sections)) == ["M", "B"]
