"""The text on the stage: its blocks, its path, and the present leg of the transport."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from app.domain.direction import is_written_from_the_right
from app.domain.plan import Plan
from app.domain.script import BlockKind, LaidBlock, reading_lines, script
from app.domain.scroll_path import ScrollPath, flowing_path, steady_path
from app.domain.settings import Motion, Settings
from app.domain.standing import Standing
from app.domain.transport import Transport
from app.session import Session
from ui.script_layout import ScriptLayout, Typography
from ui.slots import Slot
from ui.view_models.instant import Instant

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

NATURAL_SIZE = 0.052
"""Text size that suits a stage, as a share of its height: 56 px on 1080, read from three metres."""

MARGIN_SIZES = 1.9
"""Room for the numbers, in sizes of the text: two digits and air."""

BLOCKS_SPARE = 4
SAME_PLACE_S = 1e-6
NOTHING = ScrollPath((0.0,), (0.0,), (0.0,))


@QmlElement
class StageViewModel(QObject):
    """What QML needs to put the word due at the reading line without asking again."""

    blocks_changed = Signal()
    fonts_changed = Signal()
    line_px_changed = Signal()
    column_px_changed = Signal()
    column_x_changed = Signal()
    margin_px_changed = Signal()
    right_to_left_changed = Signal()
    pool_changed = Signal()
    path_changed = Signal()
    leg_changed = Signal()
    running_changed = Signal()
    due_point_changed = Signal()

    def __init__(self, session: Session, instant: Instant, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plan: Plan | None = None
        self._transport = Transport(end_s=0.0)
        self._layout: ScriptLayout | None = None
        self._flowing = NOTHING
        self._path = NOTHING
        self._shape: tuple[float, float] = (0.0, 0.0)
        self._settings = session.settings
        self._due_point = 0
        self._pool = 0
        session.subscribe(self._follow)
        instant.stood.connect(self._stand)
        self._follow()

    @Property(list, notify=blocks_changed)
    def blocks(self) -> list[dict[str, object]]:
        """Each block: text, number, kind, top, height, line_height, order (the point it belongs to)."""
        if self._layout is None or self._plan is None:
            return []
        return [_drawn(place, self._plan) for place in self._layout.laid]

    @Property(dict, notify=fonts_changed)
    def fonts(self) -> dict[str, object]:
        """The font of each kind of block."""
        return {} if self._layout is None else {kind: self._layout.typography.font(kind) for kind in BlockKind}

    @Property(float, notify=line_px_changed)
    def line_px(self) -> float:
        """Height of a line of a point."""
        return 0.0 if self._layout is None else self._layout.typography.line_px(BlockKind.POINT)

    @Property(float, notify=column_px_changed)
    def column_px(self) -> float:
        """Width of the column of text, without the margin where the numbers hang."""
        return 0.0 if self._layout is None else self._layout.typography.width

    @Property(float, notify=margin_px_changed)
    def margin_px(self) -> float:
        """Width of the margin where the numbers hang."""
        return self._margin_px()

    @Property(float, notify=column_x_changed)
    def column_x(self) -> float:
        """Left edge of the column within the width that was offered."""
        return 0.0 if self.right_to_left else self._margin_px()

    @Property(bool, notify=right_to_left_changed)
    def right_to_left(self) -> bool:
        """Whether the notes are in a language written from the right."""
        return self._plan is not None and is_written_from_the_right(self._plan.notes.language)

    @Property(int, notify=pool_changed)
    def pool(self) -> int:
        """How many blocks can be in sight at once."""
        return self._pool

    @Property(list, notify=path_changed)
    def path(self) -> list[list[float]]:
        """Plan times in s, ys in px, slopes in px a second, of the key points."""
        return [list(self._path.times_s), list(self._path.ys), list(self._path.slopes)]

    @Property(list, notify=leg_changed)
    def leg(self) -> list[float]:
        """Clock time and plan time from which the leg holds, its rate (0 while paused), and its end in plan time."""
        leg = self._transport
        return [leg.from_s, leg.place_s, leg.rate if leg.running else 0.0, leg.end_s]

    @Property(bool, notify=running_changed)
    def running(self) -> bool:
        return self._transport.running

    @Property(int, notify=due_point_changed)
    def due_point(self) -> int:
        return self._due_point

    @Slot(result=float)
    def clock_s(self) -> float:
        """The session's clock, asked once whenever the text begins to move."""
        return self._session.now_s()

    @Slot(float, float)
    def lay_out(self, width_px: float, height_px: float) -> None:
        """Lay the script out for a stage of that size, in logical px."""
        if width_px > 0 and height_px > 0 and (width_px, height_px) != self._shape:
            self._shape = (width_px, height_px)
            self._lay_out()

    @Slot(float)
    def drag(self, by_px: float) -> None:
        """Move the text with the pointer, down by `by_px`."""
        y = self._path.y_at(self._place_s())
        aimed_s = self._flowing.time_at(y - by_px)
        self._session.move_to(aimed_s)

    @Slot(float)
    def nudge_lines(self, lines: float) -> None:
        """Move the text by so many lines, as the wheel does."""
        if self._layout is not None:
            self.drag(lines * self._layout.typography.line_px(BlockKind.POINT))

    @Slot()
    def _follow(self) -> None:
        """Take over what the session has become."""
        speech = self._session.speech
        if speech is None:
            return
        settings, before = self._session.settings, self._settings
        self._settings = settings
        moved = _moved(self._transport, speech.transport)
        other_plan = speech.plan is not self._plan
        self._plan, self._transport = speech.plan, speech.transport
        if other_plan or _type_of(settings) != _type_of(before):
            self._lay_out(afresh=other_plan)
        elif moved or settings.motion is not before.motion:
            self._set_path(self._flowing.y_at(self._place_s()))
        self.leg_changed.emit()
        self.running_changed.emit()

    def _lay_out(self, *, afresh: bool = False) -> None:
        """Lay out anew; the word at the reading line stays there."""
        if self._plan is None or not all(self._shape):
            return
        place_s = self._place_s()
        word_s = place_s if afresh or self._layout is None else self._flowing.time_at(self._path.y_at(place_s))
        self._layout = ScriptLayout(script(self._plan), self._typography())
        self._pool = min(len(self._layout.laid), self._layout.most_at_once(self._shape[1]) + BLOCKS_SPARE)
        self._flowing = flowing_path(reading_lines(self._plan, self._layout.laid))
        self._tell_layout()
        self._set_path(self._flowing.y_at(word_s))

    def _set_path(self, y: float) -> None:
        """Go on from `y` at the reading line, in the motion that is set."""
        steady = self._settings.motion is Motion.STEADY
        path = steady_path(self._flowing, self._place_s(), y) if steady else self._flowing
        if path is not self._path:
            self._path = path
            self.path_changed.emit()

    def _tell_layout(self) -> None:
        for laid_out in (
            self.right_to_left_changed,
            self.margin_px_changed,
            self.column_x_changed,
            self.column_px_changed,
            self.line_px_changed,
            self.fonts_changed,
            self.blocks_changed,
            self.pool_changed,
        ):
            laid_out.emit()

    def _typography(self) -> Typography:
        settings, column_px = self._settings, max(1.0, self._shape[0] - self._margin_px())
        width_px = float(round(column_px * settings.column_width))
        return Typography(settings.font, self._size_px(), settings.line_height, width_px)

    def _size_px(self) -> int:
        return max(8, round(NATURAL_SIZE * self._shape[1] * self._settings.text_size))

    def _margin_px(self) -> float:
        return float(round(MARGIN_SIZES * self._size_px()))

    def _place_s(self) -> float:
        return self._transport.place_at(self._session.now_s())

    @Slot(object)
    def _stand(self, standing: Standing | None) -> None:
        if standing is not None and standing.point != self._due_point:
            self._due_point = standing.point
            self.due_point_changed.emit()


def _drawn(place: LaidBlock, plan: Plan) -> dict[str, object]:
    block = place.block
    order = -1
    if block.point is not None:
        order = block.point
    elif block.section is not None:
        order = plan.sections[block.section].points.start
    return {
        "text": block.text,
        "number": block.number,
        "kind": block.kind.value,
        "top": place.top,
        "height": place.bottom - place.top,
        "line_height": place.line_height,
        "order": order,
    }


def _moved(before: Transport, after: Transport) -> bool:
    """Whether the text is elsewhere than the leg before would have brought it."""
    return before is not after and abs(before.place_at(after.from_s) - after.place_s) > SAME_PLACE_S


def _type_of(settings: Settings) -> Settings:
    """The settings with all that does not touch the layout set aside."""
    plain = Settings()
    return replace(
        plain,
        font=settings.font,
        text_size=settings.text_size,
        line_height=settings.line_height,
        column_width=settings.column_width,
    )
