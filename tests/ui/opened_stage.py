"""The real stage, QML and all, on a session whose clock stands still until it is told."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSizeF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from app.domain.plan import Plan
from app.domain.settings import Settings
from app.session import Session
from tests.fakes import FakeClock
from ui.messages import Messages
from ui.stage_models import StageModels
from ui.window import PageWindow


class ViewModels(StageModels):
    """All that stands between a session and its stage, on a clock that stands still until it is told."""

    def __init__(self, clock: FakeClock, session: Session) -> None:
        super().__init__(session, Messages())
        self._clock, self._session = clock, session

    @property
    def clock(self) -> FakeClock:
        return self._clock

    @property
    def session(self) -> Session:
        return self._session

    def shown(self) -> dict[str, QObject]:
        return {name: model for name, model in super().shown().items() if isinstance(model, QObject)}

    def let_go(self) -> None:
        """End their timers now, rather than when they are collected."""
        for thing in (self.instant, *self.shown().values()):
            shiboken6.delete(thing)


def view_models(settings: Settings) -> ViewModels:
    clock = FakeClock()
    return ViewModels(clock, Session(clock, settings))


@dataclass(frozen=True, slots=True)
class OpenedStage:
    """A window and what it shows."""

    models: ViewModels
    window: PageWindow

    @property
    def session(self) -> Session:
        return self.models.session

    @property
    def root(self) -> QQuickItem:
        return self.window.rootObject()

    def resize(self, width: int, height: int) -> None:
        """Another size of window, and everything in its place."""
        self.window.resize(width, height)
        self.settle()

    def resize_at_once(self, width: int, height: int) -> None:
        """Another size, as the window will give it to its contents; what is placed late is not placed yet."""
        self.root.setSize(QSizeF(width, height))

    def settle(self) -> None:
        """Let Qt place what it places late: columns, rows, lists."""
        QCoreApplication.processEvents()
        self.window.grabWindow()

    def place(self) -> None:
        """The same without drawing a frame: rows in columns take as many rounds as they are nested."""
        for _ in range(2):
            for item in reversed(list(all_in(self.root))):
                item.ensurePolished()

    def pass_s(self, seconds: float) -> None:
        """So much time goes by, and everything has looked at the clock."""
        self.models.clock.pass_s(seconds)
        self.models.instant.look()


@contextmanager
def opened_stage(plan: Plan | None, settings: Settings, limit_s: float | None = 300.0) -> Iterator[OpenedStage]:
    """A stage of 1280 × 720 with `plan` on it until the block ends."""
    models, window = view_models(settings), PageWindow("Rostrum")
    try:
        if plan is not None:
            models.session.open(plan, limit_s)
        window.load("Stage", models.shown())
        window.resize(1280, 720)
        window.show()
        QCoreApplication.processEvents()
        yield OpenedStage(models, window)
    finally:
        window.close_now()
        shiboken6.delete(window)
        models.let_go()


def of_type(item: QQuickItem, name: str) -> list[QQuickItem]:
    """`item` and the items in it, in drawing order, that were written as `name` in QML or are Qt's `QQuick<name>`."""
    return [inner for inner in all_in(item) if type_name(inner) == name]


def type_name(item: QObject) -> str:
    return item.metaObject().className().partition("_QML")[0].removeprefix("QQuick")


def all_in(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from all_in(child)


def only(item: QQuickItem, name: str, where: Callable[[QQuickItem], bool] = lambda _: True) -> QQuickItem:
    """The one item of that type in it."""
    found = [inner for inner in of_type(item, name) if where(inner)]
    assert len(found) == 1, f"{len(found)} items {name}"
    return found[0]


def on_window(item: QQuickItem) -> QRectF:
    """Where an item lies in its window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def part_of(item: QQuickItem, name: str) -> QObject:
    """The one thing in `item` that is not an item and was written as `name` in QML."""
    found = [thing for thing in item.findChildren(QObject) if type_name(thing) == name]
    assert len(found) == 1, f"{len(found)} things {name}"
    return found[0]


def value_of(thing: QObject, expression: str) -> Any:
    """What an expression of QML is within `thing`: also its enumerations, which Python cannot read."""
    context = qmlContext(thing)
    assert context is not None
    return QQmlExpression(context, thing, expression).evaluate()[0]
