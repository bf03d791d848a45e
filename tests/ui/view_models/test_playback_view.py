import threading
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from tests.ui.opened_takes import OpenedModels, two_takes
from tests.voices import NOTHING_TO_HEAR_WITH, NoRecordings
from ui.messages import Messages
from ui.view_models.playback import PlaybackViewModel


@pytest.fixture
def page(qapp: QGuiApplication) -> Iterator[OpenedModels]:
    """Two takes, of which the latest has a recording of a minute."""
    assert qapp is not None
    made = OpenedModels(two_takes(), recordings=NoRecordings(take2=4_200_000))
    yield made
    made.messages.clear()
    made.let_go()


def played(page: OpenedModels, until_s: float) -> None:
    """The recording goes on to there."""
    page.player.place_s = until_s
    page.playback.look()


def told(page: OpenedModels, name: str) -> object:
    return page.playback.property(name)


def test_the_text_follows_the_recording(page: OpenedModels) -> None:
    assert told(page, "there")
    assert told(page, "place") == "0:00 of 1:00"
    assert told(page, "size") == "4.2 MB"
    assert (told(page, "point"), told(page, "said")) == (-1, "")
    page.playback.play_or_pause()
    page.settle()
    assert page.player.asked == ["open 2", "play 0.0"]
    said = []
    for at_s in (1.0, 7.0, 13.0, 26.9, 28.0, 44.0):
        played(page, at_s)
        said.append(told(page, "point"))
    assert said == [0, 1, 2, 2, 3, 5]
    assert str(told(page, "said")).startswith("Point F")
    assert told(page, "place") == "0:44 of 1:00"
    assert told(page, "share") == pytest.approx(44 / 60)


def test_a_point_is_heard_as_it_was_said(page: OpenedModels) -> None:
    page.playback.play_from(3)
    page.settle()
    assert page.player.asked[-1] == "play 27.0"
    assert told(page, "point") == 3
    page.playback.play_from(0)
    page.settle()
    assert page.player.asked[-1] == "play 0.0"


def test_it_is_paused_and_goes_on_where_it_was(page: OpenedModels) -> None:
    page.playback.play_or_pause()
    page.settle()
    played(page, 8.0)
    page.playback.play_or_pause()
    page.settle()
    assert not told(page, "playing")
    assert page.player.asked[-1] == "stop"
    page.playback.play_or_pause()
    page.settle()
    assert page.player.asked[-1] == "play 8.0"


def test_after_its_end_it_begins_again(page: OpenedModels) -> None:
    page.playback.play_or_pause()
    page.settle()
    page.player.place_s = None
    page.playback.look()
    assert (told(page, "playing"), told(page, "share")) == (False, 1.0)
    page.playback.play_or_pause()
    page.settle()
    assert page.player.asked[-1] == "play 0.0"


def test_some_seconds_on_and_back(page: OpenedModels) -> None:
    page.playback.skip(1)
    page.playback.skip(1)
    page.playback.skip(-1)
    assert told(page, "place") == "0:05 of 1:00"
    page.playback.go_to(2.0)
    assert told(page, "share") == 1.0
    page.playback.skip(-100)
    page.playback.play_or_pause()
    page.settle()
    page.playback.go_to(0.5)
    page.settle()
    assert page.player.asked[-1] == "play 30.0"


def test_of_a_drag_only_where_it_has_come_to_is_played(page: OpenedModels) -> None:
    page.playback.play_or_pause()
    page.settle()
    busy = threading.Event()
    page.playback._background.wait_for(busy.wait)
    for percent in range(10, 60, 10):
        page.playback.go_to(percent / 100)
    busy.set()
    page.settle()
    assert page.player.asked == ["open 2", "play 0.0", "play 30.0"]
    assert told(page, "playing")


def test_another_take_is_another_recording_or_none(page: OpenedModels) -> None:
    page.playback.play_or_pause()
    page.settle()
    page.takes.choose(1)
    page.settle()
    assert not told(page, "there")
    assert page.player.asked[-1] == "stop"
    for ask in (page.playback.play_or_pause, lambda: page.playback.play_from(1), lambda: page.playback.skip(1)):
        ask()
    page.settle()
    assert page.player.asked[-1] == "stop"
    page.takes.choose(2)
    page.settle()
    assert page.player.asked[-1] == "open 2"


def test_a_take_that_is_renamed_plays_on(page: OpenedModels) -> None:
    page.playback.play_or_pause()
    page.settle()
    page.takes.rename("The good one")
    page.settle()
    assert told(page, "playing")


def test_without_a_loudspeaker_it_says_so(page: OpenedModels) -> None:
    page.player.refuses = NOTHING_TO_HEAR_WITH
    page.playback.play_or_pause()
    page.settle()
    assert not told(page, "playing")
    assert page.messages.property("text") == (
        "The recording cannot be heard: nothing can be heard – plug something in."
    )


def test_a_headphone_that_is_pulled_is_told(page: OpenedModels) -> None:
    page.playback.play_or_pause()
    page.settle()
    played(page, 8.0)
    page.player.place_s, page.player.complains = None, "The headphone is gone."
    page.playback.look()
    assert page.messages.property("text") == "The headphone is gone."
    assert told(page, "place") == "0:08 of 1:00"


@pytest.mark.parametrize(
    ("amiss", "sentence"), [(NOTHING_TO_HEAR_WITH, "plug something in"), (OSError("gone"), "not there or damaged")]
)
def test_a_recording_that_cannot_be_opened_is_told(page: OpenedModels, amiss: Exception, sentence: str) -> None:
    page.takes.choose(1)
    page.player.opens = amiss
    page.takes.choose(2)
    page.settle()
    assert sentence in str(page.messages.property("text"))


def test_a_point_that_was_not_said_is_told(page: OpenedModels) -> None:
    page.playback.play_from(77)
    assert page.messages.property("text") == "That point was not said in this take."


def test_the_recording_is_deleted_with_its_take_or_alone_and_put_back(page: OpenedModels) -> None:
    page.takes.remove_voice()
    page.settle()
    assert not told(page, "there")
    assert page.store.gone == set()
    page.takes.remove_voice()
    page.takes.remove()
    page.settle()
    assert (page.store.gone, page.recordings.away) == ({2}, {2})
    page.takes.put_back()
    page.settle()
    assert (page.store.gone, page.recordings.away) == (set(), set())
    page.takes.put_back()
    page.settle()
    assert told(page, "there")
    assert not page.takes.property("removed")


def test_what_was_put_away_is_forgotten_at_the_beginning_and_the_end(page: OpenedModels) -> None:
    assert page.recordings.forgotten == 1
    page.book.finish()
    assert page.recordings.forgotten == 2


def test_who_leaves_the_page_hears_nothing_more(page: OpenedModels) -> None:
    page.playback.play_or_pause()
    page.settle()
    page.playback.stop()
    page.playback.stop()
    page.settle()
    assert page.player.asked[-2:] == ["play 0.0", "stop"]


def test_without_a_player_nothing_is_offered(page: OpenedModels) -> None:
    silent = PlaybackViewModel(page.takes, None, Messages())
    page.takes.choose(2)
    silent.play_or_pause()
    silent.look()
    assert not silent.property("there")
    silent.finish()


def test_each_row_knows_its_point(page: OpenedModels) -> None:
    rows = page.report.property("rows")
    assert [row["point"] for row in rows] == [0, 0, 1, 2, 2, 3, 4, 5]
    assert [page.report.row_of(point) for point in (0, 2, 5, 9)] == [1, 4, 7, -1]
