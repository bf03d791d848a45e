"""When a take was, as a person writes it."""

from PySide6.QtCore import QDateTime, QLocale

from app.domain.take import Take


def when(take: Take) -> str:
    """When it began, as people here write it; on a machine that was told no language, so that all can read it."""
    began, locale = QDateTime.fromSecsSinceEpoch(int(take.began_at)), QLocale()
    if locale.language() is QLocale.Language.C:
        return locale.toString(began, "d MMM yyyy, HH:mm")
    return locale.toString(began, QLocale.FormatType.ShortFormat)
