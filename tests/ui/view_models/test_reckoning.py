"""What a long speech costs is reckoned when its writing rests."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.domain.entry import Field
from app.domain.history import History
from app.domain.notes import Notes, Point, Priority, Section
from app.domain.outline import Outline
from app.domain.work import Work
from tests.ui.opened_desk import OpenedModels
from ui.view_models.reckoning import MOST_POINTS_AT_ONCE

LONG = Notes(
    "A long speech",
    (
        Section("Body", points=(Point("must", priority=Priority.MUST, seconds=10.0),) * (MOST_POINTS_AT_ONCE + 1)),
        Section("End", points=(Point("end", seconds=10.0),)),
    ),
    limit_s=300.0,
)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[OpenedModels]:
    assert qtbot is not None
    models = OpenedModels(LONG)
    yield models
    models.let_go()


def test_the_letters_do_not_wait_for_the_fit(desk: OpenedModels, qtbot: QtBot) -> None:
    assert desk.reckoning.fit is None
    with qtbot.waitSignal(desk.reckoning.usual_reckoned):
        desk.reckoning.reckon_usual()
    musts_s = desk.reckoning.musts_s
    assert musts_s is not None
    with qtbot.waitSignal(desk.reckoning.usual_reckoned):
        desk.at_hand.enter(desk.rows[1].row_id, Field.PRIORITY, Priority.MAY.value, typed=True)
        assert desk.reckoning.musts_s == musts_s
    assert desk.reckoning.musts_s is not None
    assert desk.reckoning.musts_s < musts_s
    assert desk.reckoning.fit is not None


def test_while_a_long_speech_is_written_in_what_gave_way_stays_struck(desk: OpenedModels, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.reckoning.usual_reckoned):
        desk.at_hand.enter(desk.rows[1].row_id, Field.PRIORITY, Priority.MAY.value, typed=True)
    assert [row.form for row in desk.rows[1:3]] == ["left out", "full"]
    desk.at_hand.enter(desk.rows[2].row_id, Field.SAY, "must be said", typed=True)
    assert desk.reckoning.fit_follows
    assert [row.form for row in desk.rows[1:3]] == ["left out", "full"]


def test_of_another_speech_nothing_is_said_that_belongs_to_the_one_before(desk: OpenedModels, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.reckoning.usual_reckoned):
        desk.reckoning.reckon_usual()
    outline = Outline.of(replace(LONG, sections=LONG.sections[:1]))
    with qtbot.waitSignal(desk.reckoning.reckoned):
        desk.at_hand.put(Work(History(outline), None, outline))
        assert desk.rows == []
    assert len(desk.rows) == len(outline.rows)
    assert desk.reckoning.musts_s is None
    assert desk.plan.property("span").startswith("Everything: ")
    with qtbot.waitSignal(desk.reckoning.usual_reckoned):
        desk.reckoning.reckon_usual()
    assert desk.plan.property("span").startswith("Only the musts: ")


def test_of_a_short_speech_everything_is_told_at_once(qtbot: QtBot) -> None:
    assert qtbot is not None
    models = OpenedModels(replace(LONG, sections=LONG.sections[1:]))
    musts_s = models.reckoning.musts_s
    models.at_hand.enter(models.rows[1].row_id, Field.SECONDS, "20", typed=True)
    assert models.reckoning.musts_s is not None
    assert musts_s is not None
    assert models.reckoning.musts_s > musts_s
    assert models.reckoning.fit is not None
    models.let_go()
