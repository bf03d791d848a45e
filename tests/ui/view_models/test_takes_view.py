from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.learning import LearnFrom
from app.domain.suggesting import Suggestion
from tests.ui.opened_takes import NOTES, POINTS, OpenedModels, take, two_takes


@pytest.fixture
def page(qapp: QGuiApplication) -> Iterator[OpenedModels]:
    assert qapp is not None
    made = OpenedModels(two_takes())
    yield made
    made.let_go()


def rows(page: OpenedModels) -> list[dict[str, object]]:
    found: list[dict[str, object]] = page.takes.property("takes")
    return found


def report(page: OpenedModels, name: str) -> dict[str, object]:
    """The row of the report with that name."""
    return next(row for row in page.report.property("rows") if str(row["name"]).startswith(name))


def test_the_latest_take_is_on_top_and_chosen(page: OpenedModels) -> None:
    latest, first = rows(page)
    assert (latest["id"], latest["chosen"], first["chosen"]) == (2, True, False)
    assert (latest["took"], latest["verdict"], latest["over"]) == ("0:45", "0:05 over", True)
    assert (first["verdict"], first["over"], first["best"], latest["best"]) == ("0:04 to spare", False, True, False)
    assert "It took 0:45: 0:05 over the limit of 0:40." in str(latest["spoken"])


def test_another_is_chosen_and_one_stands_beside_it(page: OpenedModels) -> None:
    page.takes.choose(1)
    assert page.report.property("headline") == "It took 0:36: 0:04 before the limit of 0:40."
    page.takes.compare(2)
    assert report(page, "1 Point C")["beside"] == "0:15"
    assert str(page.report.property("beside")).startswith("Rehearsal, ")
    page.takes.compare(2)
    assert page.report.property("beside") == ""
    page.takes.compare(1)
    assert page.report.property("beside") == "", "a take is not compared with itself"


def test_a_point_is_told_with_its_bars_figures_and_spread(page: OpenedModels) -> None:
    stalled = report(page, "1 Point C")
    told = [stalled[name] for name in ("planned", "took", "off", "verdict", "over")]
    assert told == ["0:07", "0:15", "+0:08", "stalled", True]
    assert stalled["usual"] == "0:06 to 0:15"
    assert stalled["took_share"] == pytest.approx(1.0)
    part = report(page, "Middle")
    assert (part["part"], part["depth"], part["took"]) == (True, 0, "0:33")
    assert "words a minute, planned 120" in str(page.report.property("detail"))


def test_a_take_is_named_remarked_and_excluded(page: OpenedModels) -> None:
    page.takes.rename("  In the hall ")
    page.settle()
    page.takes.remark("too warm")
    page.settle()
    page.takes.exclude()
    page.settle()
    latest = rows(page)[0]
    assert (latest["name"], latest["excluded"]) == ("In the hall", True)
    assert (page.report.property("remark"), page.report.property("excluded")) == ("too warm", True)
    assert "from 1 rehearsal" in str(page.takes.property("basis"))


def test_what_was_deleted_is_put_back(page: OpenedModels) -> None:
    page.takes.remove()
    page.settle()
    assert [row["id"] for row in rows(page)] == [1]
    assert page.takes.property("removed")
    page.takes.put_back()
    page.settle()
    assert [(row["id"], row["chosen"]) for row in rows(page)] == [(2, True), (1, False)]
    page.takes.put_back()
    assert not page.takes.property("removed")


def test_when_all_are_gone_nothing_is_told(page: OpenedModels) -> None:
    for _ in range(2):
        page.takes.remove()
        page.settle()
    assert not page.report.property("there")
    assert (page.report.property("headline"), page.report.property("rows")) == ("", [])
    assert page.report.property("gone") == page.report.property("detail") == page.report.property("name") == ""
    for slot in (page.takes.remove, page.takes.exclude):
        slot()
    page.takes.rename("nothing")
    page.takes.remark("nothing")
    assert "No pace of yours is known" in str(page.takes.property("basis"))


def test_the_pace_is_learned_from_what_the_speaker_wants(page: OpenedModels) -> None:
    assert "from 2 rehearsals" in str(page.takes.property("basis"))
    page.takes.learn("nothing")
    assert page.session.settings.learn_from is LearnFrom.NOTHING
    assert "No pace of yours is known" in str(page.takes.property("basis"))
    page.takes.learn("this speech")
    page.takes.begin_anew()
    page.settle()
    assert page.takes.property("begun_anew")
    assert "No pace of yours is known" in str(page.takes.property("basis"))
    page.takes.begin_anew()
    page.settle()
    assert "from 2 rehearsals" in str(page.takes.property("basis"))


def test_each_change_is_asked_for_and_marked_when_it_is_done(page: OpenedModels, qtbot: QtBot) -> None:
    [change] = page.report.property("changes")
    assert (change["deed"], change["done"]) == ("Plan 0:14 for it", False)
    with qtbot.waitSignal(page.report.change_asked) as asked:
        page.report.change(0)
    suggestion = asked.args[0] if asked.args else None
    assert isinstance(suggestion, Suggestion)
    assert suggestion.say == POINTS[2].say
    page.report.note_done(suggestion)
    assert page.report.property("changes")[0]["done"]
    page.takes.choose(1)
    assert page.report.property("changes") == []


def test_the_ways_on_are_told_to_whoever_listens(page: OpenedModels, qtbot: QtBot) -> None:
    with qtbot.waitSignals([page.takes.back_asked, page.takes.again_asked]):
        page.takes.back()
        page.takes.again()
    with qtbot.waitSignal(page.takes.export_asked) as asked:
        page.takes.export(QUrl.fromLocalFile("/there/take.html"), as_delivered=True)
    assert asked.args == ["/there/take.html", True]
    with qtbot.assertNotEmitted(page.takes.export_asked):
        page.takes.export(QUrl("https://elsewhere.example/take.html"), as_delivered=False)
    assert page.takes.property("title") == NOTES.title
    assert page.takes.property("proposal").fileName() == "Sixty-words-2027-01-17.pdf"


def drawn(page: OpenedModels, name: str) -> dict[str, list[dict[str, object]]]:
    found: dict[str, list[dict[str, object]]] = page.curve.property(name)
    return found


def test_the_way_from_take_to_take_is_a_picture_and_a_table(page: OpenedModels) -> None:
    assert (page.curve.property("count"), page.curve.property("chosen")) == (2, 1)
    finish = drawn(page, "finish")
    assert page.curve.property("finish")["words"] == "ended lately: 0:36 to 0:45"
    assert [(dot["x"], dot["over"], dot["drawn"]) for dot in finish["dots"]] == [
        (0.25, False, True),
        (0.75, True, True),
    ]
    assert [limit["y"] for limit in finish["limits"]] == [finish["limits"][0]["y"]] * 2
    assert [mark["text"] for mark in finish["marks"]] == ["0:35", "0:40", "0:45"]
    assert len(drawn(page, "pace")["dots"]) == 2
    assert drawn(page, "pace")["limits"] == []
    latest, first = page.curve.property("rows")
    assert (latest["id"], latest["limit"], first["took"]) == (2, "0:40", "0:36")
    assert "It took 0:45: 0:05 over the limit of 0:40." in latest["spoken"]


def test_from_the_picture_one_goes_from_take_to_take(page: OpenedModels) -> None:
    page.curve.choose(0)
    assert page.report.property("headline") == "It took 0:36: 0:04 before the limit of 0:40."
    for beyond in (-1, 2):
        page.curve.choose(beyond)
        assert page.curve.property("chosen") == 0


def test_without_takes_there_is_no_way(page: OpenedModels) -> None:
    for _ in range(2):
        page.takes.remove()
        page.settle()
    page.curve.choose(0)
    assert (page.curve.property("count"), page.curve.property("chosen")) == (0, -1)
    assert (page.curve.property("finish"), page.curve.property("pace"), page.curve.property("rows")) == ({}, {}, [])


@pytest.mark.parametrize(
    ("seconds", "calm"),
    [
        ((6.0, 6.0, 6.0, 6.0, 6.0, 6.0), "It went as planned"),
        ((8.0, 8.0, 8.0, 8.0, 8.0, 8.0), "It took a little longer all along"),
        ((6.0, 6.0, 6.0), "In what was said, nothing stands out."),
    ],
)
def test_where_nothing_stands_out_that_is_said(qapp: QGuiApplication, seconds: tuple[float, ...], calm: str) -> None:
    assert qapp is not None
    page = OpenedModels((take(1, *seconds),))
    assert page.report.property("changes") == []
    assert page.report.property("calm").startswith(calm)
    page.let_go()


def test_a_take_that_ended_with_its_limit_is_not_called_late(qapp: QGuiApplication) -> None:
    assert qapp is not None
    page = OpenedModels((take(1, 6.0, 6.0, 7.0, 7.0, 7.0, 7.2),))
    [row] = rows(page)
    assert (row["took"], row["verdict"], row["over"]) == ("0:40", "just the limit", False)
    assert page.report.property("headline") == "It took 0:40: just the limit of 0:40."
    page.let_go()
