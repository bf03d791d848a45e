from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.settings import Settings, Theme
from app.domain.take import Happening
from tests.ui.opened_stage import all_in, of_type, on_window, only, value_of
from tests.ui.opened_takes import OpenedTakes, opened_takes, two_takes
from tests.voices import NoRecordings


def texts(root: QQuickItem) -> list[str]:
    """Every text in sight below `root`."""
    found = [str(root.property("text"))] if root.inherits("QQuickText") and root.property("text") else []
    return found + [text for item in root.childItems() if item.isVisible() for text in texts(item)]


def shown(page: OpenedTakes) -> str:
    page.settle()
    return "\n".join(texts(page.root))


@pytest.mark.parametrize("theme", Theme)
def test_the_page_tells_the_take_in_every_theme(qapp: QGuiApplication, theme: Theme) -> None:
    assert qapp is not None
    with opened_takes(two_takes(), Settings(desk_theme=theme)) as page:
        words = shown(page)
        for expected in (
            "▲ It took 0:45: 0:05 over the limit of 0:40.",
            "▲ stalled",
            "+0:08",
            "★ Rehearsal",
            "0:06 to 0:15",
        ):
            assert expected in words


@pytest.mark.parametrize("size", [(800, 480), (1024, 600), (1920, 1080), (3840, 2160)])
def test_the_page_suits_every_screen(qapp: QGuiApplication, size: tuple[int, int]) -> None:
    assert qapp is not None
    with opened_takes(two_takes()) as page:
        page.window.resize(*size)
        assert "What would help most" in shown(page)
        page.models.takes.compare(1)
        assert "beside" in shown(page)


def test_an_empty_page_says_what_to_do(qapp: QGuiApplication) -> None:
    assert qapp is not None
    with opened_takes(()) as page:
        assert "Nothing was rehearsed so far." in shown(page)


def test_a_take_with_pauses_and_points_that_are_gone_tells_of_them(qapp: QGuiApplication) -> None:
    assert qapp is not None
    first, second = two_takes()
    pause = [replace(first.events[0], at_s=3.0, elapsed_s=3.0, what=Happening.PAUSED, running=False)]
    go_on = [replace(first.events[0], at_s=5.0, elapsed_s=5.0, what=Happening.RAN)]
    lines = (*first.measure.lines[:-1], replace(first.measure.lines[-1], say="Something else was said here at first"))
    paused = replace(
        first,
        events=(first.events[0], *pause, *go_on, *first.events[1:]),
        measures=(replace(first.measure, lines=lines),),
    )
    with opened_takes((paused, second)) as page:
        page.models.takes.choose(1)
        words = shown(page)
        assert "Not in your notes any more: Middle 4." in words
        assert "0:02 at 0:03, Opening 1" in words


@pytest.mark.parametrize(
    ("key", "modifiers", "asked"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "back_asked"),
        (Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier, "again_asked"),
    ],
)
def test_the_keys_do_what_the_buttons_do(
    qapp: QGuiApplication, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, asked: str
) -> None:
    assert qapp is not None
    with opened_takes(two_takes()) as page:
        page.window.requestActivate()
        qtbot.waitUntil(page.window.isActive)
        with qtbot.waitSignal(getattr(page.models.takes, asked)):
            QTest.keyClick(page.window, key, modifiers)


def told(interface: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """What a screen reader finds, in order."""
    if interface is not None and not interface.state().invisible:
        yield interface
        for index in range(interface.childCount()):
            yield from told(interface.child(index))


def test_whoever_cannot_see_the_bars_is_told_the_same_row_by_row(qapp: QGuiApplication) -> None:
    assert qapp is not None
    with opened_takes(two_takes()) as page:
        page.settle()
        QAccessible.setActive(True)
        found = list(told(QAccessible.queryAccessibleInterface(page.window)))
        names = [item.text(QAccessible.Text.Name) for item in found]
        row = "planned 0:07, took 0:15, off +0:08 stalled. Beside –, all takes 0:06 to 0:15"
        assert any(name.startswith("1 Point C") and name.endswith(row) for name in names)
        assert any("Rehearsal, " in name and "0:05 over the limit" in name for name in names)
        assert "It took 0:45: 0:05 over the limit of 0:40." in names
        assert any(name.startswith("Middle 1 took 0:15 instead of 0:07") for name in names)
        buttons = [item for item in found if item.role() == QAccessible.Role.Button]
        assert len(buttons) >= 6
        assert all(item.text(QAccessible.Text.Name) and item.text(QAccessible.Text.Description) for item in buttons)


def with_voice() -> NoRecordings:
    return NoRecordings(take2=4_200_000)


def test_the_keys_play_the_recording_and_the_row_that_is_said_is_marked(qapp: QGuiApplication) -> None:
    assert qapp is not None
    with opened_takes(two_takes(), recordings=with_voice()) as page:
        page.settle()
        QTest.keyClick(page.window, Qt.Key.Key_P)
        page.models.settle()
        assert page.models.player.asked[-1] == "play 0.0"
        page.models.player.place_s = 13.0
        page.models.playback.look()
        page.settle()
        [said] = [row for row in of_type(page.root, "TakePoint") if row.property("said")]
        assert value_of(said, "line.name").startswith("1 Point C")
        QTest.keyClick(page.window, Qt.Key.Key_Right)
        page.models.settle()
        assert page.models.player.asked[-1] == "play 18.0"
        QTest.keyClick(page.window, Qt.Key.Key_Left)
        page.models.settle()
        QTest.keyClick(page.window, Qt.Key.Key_P)
        page.models.settle()
        assert page.models.player.asked[-2:] == ["play 13.0", "stop"]


def test_a_click_or_enter_on_a_point_plays_from_there(qapp: QGuiApplication) -> None:
    assert qapp is not None
    with opened_takes(two_takes(), recordings=with_voice()) as page:
        page.settle()
        rows = [row for row in of_type(page.root, "TakePoint") if not row.property("part")]
        fourth = next(row for row in rows if value_of(row, "line.point") == 3)
        QTest.mouseClick(
            page.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, on_window(fourth).center().toPoint()
        )
        page.models.settle()
        assert page.models.player.asked[-1] == "play 27.0"
        table = next(item for item in of_type(page.root, "ListView") if value_of(item, "count") == 8)
        table.forceActiveFocus()
        for _ in range(3):
            QTest.keyClick(page.window, Qt.Key.Key_Down)
        QTest.keyClick(page.window, Qt.Key.Key_Return)
        page.models.settle()
        assert page.models.player.asked[-1] == "play 6.0"


def test_the_row_that_is_said_is_in_sight(qapp: QGuiApplication) -> None:
    assert qapp is not None
    with opened_takes(two_takes(), recordings=with_voice()) as page:
        page.window.resize(800, 480)
        page.settle()
        page.models.playback.play_from(5)
        page.settle()
        [said] = [row for row in of_type(page.root, "TakePoint") if row.property("said")]
        assert on_window(said).bottom() <= on_window(only(page.root, "VoiceBar")).top()


def test_where_somebody_writes_a_letter_is_a_letter(qapp: QGuiApplication) -> None:
    assert qapp is not None
    with opened_takes(two_takes(), recordings=with_voice()) as page:
        page.settle()
        field = of_type(page.root, "LineField")[0]
        writing = only(field, "TextInput")
        writing.forceActiveFocus()
        for key in (Qt.Key.Key_P, Qt.Key.Key_Left, Qt.Key.Key_A):
            QTest.keyClick(page.window, key)
        page.models.settle()
        assert writing.property("text") == "ap"
        assert page.models.player.asked == ["open 2"]


def test_without_a_recording_nothing_is_offered_to_play(qapp: QGuiApplication) -> None:
    assert qapp is not None
    with opened_takes(two_takes()) as page:
        page.settle()
        assert not only(page.root, "VoiceBar").isVisible()
        QTest.keyClick(page.window, Qt.Key.Key_P)
        assert page.models.player.asked == []
        choice = only(page.root, "VoiceChoice")
        chips = of_type(choice, "Chip")
        assert [chip.property("chosen") for chip in chips] == [True, False, False]
        QTest.mouseClick(
            page.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            on_window(chips[1]).center().toPoint(),
        )
        assert page.models.voice.property("record_voice") == "rehearsals"


def named(page: OpenedTakes, role: QAccessible.Role) -> list[str]:
    """What a screen reader finds of that role, in order."""
    QAccessible.setActive(True)
    found: list[str] = []

    def look(interface: QAccessibleInterface | None) -> None:
        if interface is None or interface.state().invisible:
            return
        if interface.role() == role:
            found.append(interface.text(QAccessible.Text.Name))
        for index in range(interface.childCount()):
            look(interface.child(index))

    look(QAccessible.queryAccessibleInterface(page.window))
    return found


def pictures(page: OpenedTakes) -> QQuickItem:
    [found] = [item for item in all_in(page.root) if item.property("asTable") is not None]
    return found


@pytest.mark.parametrize("count", [1, 2, 3, 31])
@pytest.mark.parametrize("theme", Theme)
def test_the_way_from_take_to_take_is_told_in_every_theme(qapp: QGuiApplication, count: int, theme: Theme) -> None:
    assert qapp is not None
    takes = [replace(two_takes()[1], id=number) for number in range(1, count + 1)]
    with opened_takes(takes, Settings(desk_theme=theme)) as page:
        words = shown(page)
        assert ("From take to take" in words) == (count > 1)
        assert ("From the second take on" in words) == (count == 1)
        charts = named(page, QAccessible.Role.Chart)
        assert charts == ([] if count == 1 else ["Finish, ended: 0:45", charts[1]])
        pictures(page).setProperty("asTable", True)  # noqa: FBT003 - Qt knows no names
        page.settle()
        rows = named(page, QAccessible.Role.Row)
        assert len(rows) >= min(count, 8) - (count == 1)
        assert all("It took 0:45: 0:05 over the limit of 0:40." in row for row in rows)


def test_the_keys_go_from_take_to_take_in_the_picture(qapp: QGuiApplication, qtbot: QtBot) -> None:
    assert qapp is not None
    with opened_takes(two_takes()) as page:
        page.window.requestActivate()
        qtbot.waitUntil(page.window.isActive)
        chart = next(item for item in all_in(page.root) if item.property("plotWidth") is not None)
        chart.forceActiveFocus()
        QTest.keyClick(page.window, Qt.Key.Key_Left)
        assert page.models.curve.property("chosen") == 0
        QTest.keyClick(page.window, Qt.Key.Key_Right)
        assert page.models.curve.property("chosen") == 1
        left = chart.mapToScene(QPointF(chart.width() * 0.25, chart.height() * 0.6)).toPoint()
        QTest.mouseClick(page.window, Qt.MouseButton.LeftButton, pos=left)
        assert page.models.curve.property("chosen") == 0


def test_what_is_deleted_leaves_the_page_and_comes_back(qapp: QGuiApplication) -> None:
    assert qapp is not None
    with opened_takes([replace(two_takes()[0], id=number) for number in range(1, 4)]) as page:
        pictures(page).setProperty("asTable", True)  # noqa: FBT003 - Qt knows no names
        page.settle()
        for left in (2, 1, 0):
            page.models.takes.remove()
            assert ("From take to take" in shown(page)) == (left > 1)
        for _ in range(3):
            page.models.takes.put_back()
        assert "From take to take" in shown(page)


def test_a_click_beside_compares_and_a_click_elsewhere_chooses(qapp: QGuiApplication) -> None:
    assert qapp is not None
    with opened_takes(two_takes()) as page:
        page.settle()
        row = next(row for row in of_type(page.root, "TakeRow") if value_of(row, "take.id") == 1)
        chip = only(row, "Chip")
        click = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QTest.mouseClick(page.window, *click, on_window(chip).center().toPoint())
        assert page.models.takes.beside is not None
        assert page.models.curve.property("chosen") == 1
        QTest.mouseClick(page.window, *click, on_window(row).topLeft().toPoint() + QPoint(20, 20))
        assert page.models.curve.property("chosen") == 0
