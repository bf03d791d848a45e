import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.take import Kind
from app.domain.voice import NOTICED_S, RecordVoice, silence_before

RATE = 16_000
PIECE = 1_600


@pytest.mark.parametrize(
    ("when", "rehearsal", "delivery"),
    [(RecordVoice.NEVER, False, False), (RecordVoice.REHEARSALS, True, False), (RecordVoice.ALWAYS, True, True)],
)
def test_what_is_recorded(when: RecordVoice, *, rehearsal: bool, delivery: bool) -> None:
    assert (when.wants(Kind.REHEARSAL), when.wants(Kind.DELIVERY)) == (rehearsal, delivery)


def test_a_key_turns_it_on_and_off_and_never_on_for_a_delivery() -> None:
    rehearsal, delivery = Kind.REHEARSAL, Kind.DELIVERY
    assert [when.turned(rehearsal) for when in RecordVoice] == [RecordVoice.REHEARSALS] + [RecordVoice.NEVER] * 2
    assert [when.turned(delivery).wants(delivery) for when in RecordVoice] == [False] * 3


@given(listens=st.lists(st.tuples(st.floats(0.0, 60.0), st.integers(1, 30)), max_size=8))
def test_each_time_of_listening_begins_in_its_place(listens: list[tuple[float, int]]) -> None:
    """However long nobody listened, second n of the recording is second n of the take."""
    now_s, placed = 0.0, 0
    for deaf_s, pieces in listens:
        now_s += deaf_s
        for number in range(pieces):
            now_s += PIECE / RATE
            placed += silence_before(placed, RATE, now_s, PIECE, anew=number == 0) + PIECE
            assert abs(placed / RATE - now_s) <= 1 / RATE


@given(late_s=st.lists(st.floats(0.0, NOTICED_S), min_size=1, max_size=50))
def test_what_is_late_is_not_lost(late_s: list[float]) -> None:
    """A sound that was on its way for long is put behind the one before, without a gap."""
    placed = 0
    for number, late in enumerate(late_s, start=1):
        assert silence_before(placed, RATE, number * PIECE / RATE + late, PIECE, anew=False) == 0
        placed += PIECE


def test_while_the_machine_slept_there_is_silence() -> None:
    assert silence_before(RATE, RATE, 61.0 + PIECE / RATE, PIECE, anew=False) == 60 * RATE
