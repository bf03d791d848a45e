"""The typeface that comes with the program."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

FONTS = Path(__file__).parent.parent / "resources" / "fonts"
FAMILY = "Atkinson Hyperlegible Next"


def load_fonts() -> tuple[str, ...]:
    """Make the shipped typeface known to Qt and the default of all labels; returns the families found."""
    families: dict[str, None] = {}
    for path in sorted(FONTS.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number) if number >= 0 else []))
    if FAMILY in families:
        font = QFont(FAMILY)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        QGuiApplication.setFont(font)
    return tuple(families)


def is_missing(family: str) -> bool:
    """Whether no typeface of that name is installed, so that Qt would take another."""
    return not QFontDatabase.hasFamily(family)
