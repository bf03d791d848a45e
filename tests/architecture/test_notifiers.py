"""A property that changes notifies by a signal of its own name: two swapped notifiers would pass unseen."""

import importlib
import pkgutil
from collections.abc import Iterator

from PySide6.QtCore import Property, QMetaObject, QObject, Signal

import ui


def qobjects_of_ui() -> Iterator[type[QObject]]:
    """Every QObject class that ui/ defines."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        for thing in vars(importlib.import_module(module.name)).values():
            if isinstance(thing, type) and issubclass(thing, QObject) and thing.__module__ == module.name:
                yield thing


def misnamed(kind: type[QObject]) -> list[str]:
    """Each of its own properties that can change and does not notify by `<property>_changed`."""
    meta_object: QMetaObject = vars(kind)["staticMetaObject"]
    own = [meta_object.property(i) for i in range(meta_object.propertyOffset(), meta_object.propertyCount())]
    notifiers = {str(entry.name()): entry.notifySignal().name() for entry in own if not entry.isConstant()}
    return [f"{kind.__name__}.{name}" for name, notifier in notifiers.items() if notifier != f"{name}_changed".encode()]


def test_every_property_notifies_by_its_own_name() -> None:
    assert [name for kind in qobjects_of_ui() for name in misnamed(kind)] == []


def test_swapped_and_missing_notifiers_are_found() -> None:
    class Swapped(QObject):
        left_changed = Signal()
        right_changed = Signal()
        left = Property(int, lambda _: 0, notify=right_changed)
        right = Property(int, lambda _: 0, notify=right_changed)
        mute = Property(int, lambda _: 0)
        fixed = Property(int, lambda _: 0, constant=True)

    assert misnamed(Swapped) == ["Swapped.left", "Swapped.mute"]
