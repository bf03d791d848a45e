"""The settings as the stage sees them: each tells when it changes, and no other."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtTest import QSignalSpy

from app.domain.settings import Motion, Settings, Theme
from tests.ui.opened_stage import ViewModels

CHANGES: dict[str, Any] = {
    "theme": Theme.LIGHT,
    "font": "DejaVu Sans",
    "column_width": 0.7,
    "reading_line": 0.3,
    "mirror_sideways": True,
    "mirror_upside_down": True,
    "motion": Motion.STEADY,
    "navigator": False,
    "countdown_big": True,
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_setting_that_changes_is_told_alone(models: ViewModels, name: str) -> None:
    spies = {each: QSignalSpy(getattr(models.appearance, f"{each}_changed")) for each in CHANGES}
    models.session.change_settings(replace(Settings(), **{name: CHANGES[name]}))
    assert models.appearance.property(name) == CHANGES[name]
    models.session.run_or_pause()
    assert [each for each, spy in spies.items() if spy.count()] == [name]
    assert spies[name].count() == 1


def test_every_property_is_among_them(models: ViewModels) -> None:
    meta = models.appearance.metaObject()
    names = [str(meta.property(index).name()) for index in range(meta.propertyOffset(), meta.propertyCount())]
    assert sorted(names) == sorted(CHANGES)
