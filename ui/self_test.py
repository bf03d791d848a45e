"""Does this installation work: fonts, platform plugin, painting, reading and keeping."""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEventLoop, QTimer, qVersion
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage
from PySide6.QtQuick import QQuickView

from app.domain.notes import Notes
from app.domain.script import BlockKind
from app.domain.settings import Settings, Theme
from app.domain.wording import spoken_units
from app.ports import SettingsStore
from app.version import __version__
from ui.fonts import FAMILY, load_fonts
from ui.script_layout import Typography

PAINTED_WITHIN_MS = 10_000
SAMPLES = 64
"""Pixels looked at across and down: enough to see that a page of text is not one colour."""


def findings(
    notes: Notes, settings_store: SettingsStore, window: QQuickView, voice: Sequence[str]
) -> dict[str, object]:
    """What was found, by name, with the shipped `notes` on show; `ok` tells whether all is as it should be.

    `voice` is what its recording lacks; without that nothing else is amiss.
    """
    text = " ".join(point.say for section, _depth in notes.outline() for point in section.points)
    missing = _characters_missing(text)
    found: dict[str, object] = {
        "rostrum": __version__,
        "python": sys.version.split()[0],
        "qt": qVersion(),
        "platform": QGuiApplication.platformName(),
        "font": FAMILY in load_fonts(),
        "characters_missing": missing,
        "words": round(spoken_units(text, notes.language)),
        "settings_kept": _keeps(settings_store),
        "painted": _paints(window),
        "voice": list(voice),
    }
    good = all(found[name] for name in ("font", "words", "settings_kept", "painted"))
    return {"ok": good and not missing} | found


def report(found: dict[str, object]) -> int:
    """Print what was found as JSON; returns the exit code."""
    sys.stdout.write(json.dumps(found, indent=2, ensure_ascii=False) + "\n")
    return 0 if found["ok"] else 1


def _characters_missing(text: str) -> str:
    """The characters of `text` for which the shipped typeface has no shape."""
    metrics = QFontMetricsF(Typography(FAMILY, 40, 1.5, 800).font(BlockKind.POINT))
    return "".join(sorted({letter for letter in text if not metrics.inFontUcs4(ord(letter))}))


def _keeps(settings_store: SettingsStore) -> bool:
    settings = replace(Settings(), theme=Theme.LIGHT)
    settings_store.write(settings)
    return settings_store.read() == (settings, ())


def _paints(window: QQuickView) -> bool:
    """Whether the stage shows more than one colour before long."""
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit)
    QTimer.singleShot(PAINTED_WITHIN_MS, loop.quit)
    loop.exec()
    return _colours(window.grabWindow()) > 1


def _colours(image: QImage) -> int:
    if image.isNull():
        return 0
    across = range(0, image.width(), max(1, image.width() // SAMPLES))
    down = range(0, image.height(), max(1, image.height() // SAMPLES))
    return len({image.pixel(x, y) for x in across for y in down})
