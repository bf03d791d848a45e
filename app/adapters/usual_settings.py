"""The usual settings, for a start that must not depend on any file."""

from app.domain.settings import Settings


class UsualSettings:
    """A SettingsStore that reads nothing and keeps nothing: the settings of the person stay as they are."""

    def read(self) -> tuple[Settings, tuple[str, ...]]:
        return Settings(), ()

    def write(self, settings: Settings, before: Settings | None = None) -> None:
        """For this run alone."""
