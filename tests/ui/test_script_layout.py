"""The measured text is the drawn text: ScriptLayout and QML's Text break every line at the same place."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtQml import QQmlComponent, QQmlEngine

from app.domain.notes import Notes, Point, Section
from app.domain.plan import plan
from app.domain.script import Block, BlockKind
from app.domain.settings import Settings
from tests.speeches import NO_RESTS
from tests.ui.opened_stage import OpenedStage, of_type
from tests.ui.texts import FAMILIES, SHIPPED_FAMILY, any_texts
from ui.script_layout import ScriptLayout, Typography

pytestmark = pytest.mark.qt_log_ignore("OpenType support missing")  # no font here has every script

LISTENING_TEXT = b"""
import QtQuick

Item {
    property var widths: []
    property alias lines: drawn.lineCount

    function draw(text, font, width, lineHeight) {
        drawn.text = "";
        drawn.font = font;
        drawn.width = width;
        drawn.lineHeight = lineHeight;
        widths = [];
        drawn.text = text;
        return widths;
    }

    Text {
        id: drawn

        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        lineHeightMode: Text.FixedHeight
        onLineLaidOut: line => parent.widths.push(line.implicitWidth)
    }
}
"""
"""As ScriptBlock draws, with an ear at each line, which the stage must not have: it changes how high lines are."""


@dataclass(frozen=True, slots=True)
class Listening:
    """QML's Text, and how wide each of its lines is."""

    item: QObject

    def widths(self, text: str, kind: BlockKind, typography: Typography) -> list[float]:
        drawn = self.item.draw(text, typography.font(kind), typography.width, typography.line_px(kind))  # type: ignore[attr-defined]  # a function of QML
        return [float(width) for width in drawn.toVariant()]


@pytest.fixture(scope="module")
def listening(qapp: QObject) -> Iterator[Listening]:
    engine = QQmlEngine(qapp)
    component = QQmlComponent(engine)
    component.setData(LISTENING_TEXT, QUrl())
    item = component.create()
    yield Listening(item)
    item.deleteLater()
    engine.deleteLater()


def widths_in_layout(text: str, starts: tuple[int, ...], kind: BlockKind, typography: Typography) -> list[float]:
    """How wide the lines are that begin at `starts`, each laid out alone in the text as a whole."""
    layout = QTextLayout(text.replace("\n", "\u2028"), typography.font(kind))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    for start in starts:
        line = layout.createLine()
        line.setLineWidth(typography.width)
        assert line.textStart() == len(text[:start].encode("utf-16-le")) // 2
        lines.append(line.naturalTextWidth())
    assert not layout.createLine().isValid()
    layout.endLayout()
    return lines


typographies = st.builds(
    Typography,
    st.sampled_from(FAMILIES),
    st.integers(8, 200),
    st.sampled_from([1.1, 1.5, 2.0, 2.5]),
    st.integers(20, 2400).map(float),
)


WRAPPED = [kind for kind in BlockKind if kind is not BlockKind.LEFT_OUT]
"""What is left out has one line, cut where the column ends."""


@settings(max_examples=200)
@given(text=any_texts, kind=st.sampled_from(WRAPPED), typography=typographies)
@example("", BlockKind.POINT, Typography(SHIPPED_FAMILY, 56, 1.5, 900.0))
@example("one\ntwo\n\nthree", BlockKind.POINT, Typography(SHIPPED_FAMILY, 56, 1.5, 900.0))
@example("so long " * 2000, BlockKind.POINT, Typography(SHIPPED_FAMILY, 8, 1.5, 300.0))
@example("W" * 10_000, BlockKind.POINT, Typography(SHIPPED_FAMILY, 56, 1.5, 300.0))
def test_each_line_breaks_where_qml_breaks_it(
    listening: Listening, text: str, kind: BlockKind, typography: Typography
) -> None:
    (laid,) = ScriptLayout((Block(kind, text),), typography).laid
    drawn = listening.widths(text, kind, typography)
    assert len(laid.line_starts) == listening.item.property("lines")
    if text:  # nothing is nothing to listen to
        assert drawn == pytest.approx(widths_in_layout(text, laid.line_starts, kind, typography), abs=0.02)


def speech_of(texts: list[str]) -> Notes:
    halves = (tuple(map(Point, texts[::2])), tuple(map(Point, texts[1::2])))
    inner = Section(texts[-1], points=halves[1] or (Point("end"),))
    return Notes(texts[0], (Section(texts[-1], points=halves[0], sections=(inner,)),), subtitle=texts[0])


type_settings = st.builds(
    Settings,
    font=st.sampled_from(FAMILIES),
    text_size=st.sampled_from([0.4, 0.8, 1.0, 1.7, 3.0]),
    line_height=st.sampled_from([1.1, 1.5, 2.5]),
    column_width=st.sampled_from([0.3, 0.6, 1.0]),
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(any_texts.filter(len), min_size=1, max_size=6),
    chosen=type_settings,
    size=st.sampled_from([(1024, 600), (1280, 720), (1920, 1080)]),
)
def test_every_block_on_the_stage_is_as_high_as_it_was_measured(
    stage: OpenedStage, texts: list[str], chosen: Settings, size: tuple[int, int]
) -> None:
    stage.resize_at_once(*size)
    stage.session.change_settings(chosen)
    speech = plan(speech_of(texts), NO_RESTS)
    stage.session.open(speech, None)
    blocks = stage.models.stage.property("blocks")
    for point in speech.points:
        stage.session.jump_to_place(point.start_s)
        for slot in of_type(stage.root, "ScriptBlock"):
            block = blocks[slot.property("block")] if slot.isVisible() else None
            if block is not None:
                words = slot.childItems()[1]
                assert words.property("text") == block["text"]
                assert words.property("lineCount") * block["line_height"] == slot.height() == block["height"]
                assert not words.property("truncated")
