"""Every text can be read on whatever it stands on, in each theme, by the contrast that WCAG 2.2 defines."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent, QQmlEngine

from app.domain.settings import Theme
from ui.window import QML

GROUNDS = ("surface", "panel", "raised", "band")
READ = ("due", "coming", "text", "quiet", "accent", "amber", "red")
RECEDING = ("said",)
MARKS = ("accent", "past", "amber", "red", "text")
"""What is drawn rather than written: where you are on the timeline, frames and bars."""

READABLE = {Theme.DARK: 4.5, Theme.LIGHT: 4.5, Theme.CONTRAST: 7.0}
RECEDES = {Theme.DARK: 3.0, Theme.LIGHT: 3.0, Theme.CONTRAST: 7.0}
SEEN = 3.0

ColourOf = Callable[[Theme, str], QColor]


@pytest.fixture(scope="module")
def colour_of(qapp: QObject) -> Iterator[ColourOf]:
    engine = QQmlEngine(qapp)
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(Path(QML) / "Rostrum" / "Colours.qml")))
    palettes = {theme: component.createWithInitialProperties({"theme": theme.value}) for theme in Theme}
    assert not component.isError(), component.errorString()
    yield lambda theme, name: palettes[theme].property(name)
    for palette in palettes.values():
        palette.deleteLater()
    engine.deleteLater()


def luminance(colour: QColor) -> float:
    """Relative luminance of an sRGB colour."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", Theme)
def test_every_text_can_be_read(colour_of: ColourOf, theme: Theme) -> None:
    asked = dict.fromkeys(READ, READABLE[theme]) | dict.fromkeys(RECEDING, RECEDES[theme])
    pale = {
        f"{name} on {ground}": round(found, 2)
        for name, least in asked.items()
        for ground in GROUNDS
        if (found := contrast(colour_of(theme, name), colour_of(theme, ground))) < least
    }
    assert pale == {}


@pytest.mark.parametrize("theme", Theme)
def test_every_mark_can_be_seen(colour_of: ColourOf, theme: Theme) -> None:
    pale = {
        f"{name} on {ground}": round(found, 2)
        for name in MARKS
        for ground in GROUNDS
        if (found := contrast(colour_of(theme, name), colour_of(theme, ground))) < SEEN
    }
    assert pale == {}


@pytest.mark.parametrize("theme", Theme)
def test_what_is_said_recedes_behind_what_comes_and_what_is_due(colour_of: ColourOf, theme: Theme) -> None:
    said, coming, due = (
        contrast(colour_of(theme, name), colour_of(theme, "surface")) for name in ("said", "coming", "due")
    )
    assert said < coming <= due


@pytest.mark.parametrize("theme", Theme)
def test_the_place_differs_from_what_is_behind_and_what_is_ahead(colour_of: ColourOf, theme: Theme) -> None:
    past, here, ahead = (colour_of(theme, name) for name in ("past", "accent", "ahead"))
    assert contrast(past, here) > 1.5
    assert contrast(past, ahead) > 1.5
    assert contrast(ahead, colour_of(theme, "text")) > 3.0  # the mark of where the speech should be
    assert theme is not Theme.CONTRAST or contrast(ahead, colour_of(theme, "surface")) > SEEN
