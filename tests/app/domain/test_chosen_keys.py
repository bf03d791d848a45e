from hypothesis import given
from hypothesis import strategies as st

from app.domain.chosen_keys import Clash, settled
from app.domain.commands import DEFAULT_KEYS, Command, clashes

keys = st.sampled_from([*(name for names in DEFAULT_KEYS.values() for name in names), "Q", "q", "F2", "up"])
choices = st.dictionaries(
    st.sampled_from(Command), st.lists(keys, max_size=3, unique_by=str.casefold).map(tuple), max_size=8
)


def test_without_a_choice_the_usual_keys_hold() -> None:
    assert settled({}) == (DEFAULT_KEYS, ())


def test_a_free_key_is_given() -> None:
    held, found = settled({Command.FASTER: ("Q",)})
    assert held[Command.FASTER] == ("Q",)
    assert not found


def test_two_commands_can_exchange_their_keys() -> None:
    held, found = settled({Command.FASTER: ("Down",), Command.SLOWER: ("Up",)})
    assert (held[Command.FASTER], held[Command.SLOWER]) == (("Down",), ("Up",))
    assert not found


def test_a_key_that_was_not_given_away_is_not_taken_away() -> None:
    held, found = settled({Command.RUN_OR_PAUSE: ("Q", "up")})
    assert held == DEFAULT_KEYS
    assert found == (Clash("up", Command.FASTER, Command.RUN_OR_PAUSE, DEFAULT_KEYS[Command.RUN_OR_PAUSE]),)


def test_of_two_that_ask_for_one_key_the_later_keeps_its_usual_one() -> None:
    held, found = settled({Command.SLOWER: ("Q",), Command.FASTER: ("q",)})
    assert (held[Command.SLOWER], held[Command.FASTER]) == (("Q",), ("Up",))
    assert found == (Clash("q", Command.SLOWER, Command.FASTER, ("Up",)),)


def test_the_later_has_no_key_when_its_usual_one_is_taken_too() -> None:
    held, found = settled({Command.SLOWER: ("Up",), Command.FASTER: ("Up",)})
    assert (held[Command.SLOWER], held[Command.FASTER]) == (("Up",), ())
    assert found == (Clash("up", Command.SLOWER, Command.FASTER, ()),)


def test_the_same_key_twice_for_one_command_is_no_clash() -> None:
    held, found = settled({Command.FASTER: ("Q", "q")})
    assert held[Command.FASTER] == ("Q", "q")
    assert not found


@given(choices)
def test_no_choice_leads_to_a_clash(chosen: dict[Command, tuple[str, ...]]) -> None:
    held, _found = settled(chosen)
    assert list(held) == list(DEFAULT_KEYS)
    assert not list(clashes(held))


@given(choices)
def test_every_choice_holds_or_is_named(chosen: dict[Command, tuple[str, ...]]) -> None:
    held, found = settled(chosen)
    refused = {clash.refused for clash in found}
    for command, names in {**DEFAULT_KEYS, **chosen}.items():
        assert held[command] == names or command in refused
    for clash in found:
        assert clash.key in [name.casefold() for name in chosen[clash.refused]]
        assert held[clash.refused] == clash.instead


@given(choices)
def test_what_holds_can_be_chosen_again(chosen: dict[Command, tuple[str, ...]]) -> None:
    held, _found = settled(chosen)
    assert settled(held) == (held, ())
