from pathlib import Path

from app.adapters.settings_file import usual_path
from app.adapters.usual_settings import UsualSettings
from app.domain.settings import Settings, Theme


def test_a_safe_start_touches_no_file(home: Path) -> None:
    usual_path().parent.mkdir(parents=True)
    usual_path().write_text('theme = "light"', encoding="utf-8")
    store = UsualSettings()
    store.write(Settings(theme=Theme.CONTRAST))
    assert store.read() == (Settings(), ())
    assert usual_path().read_text(encoding="utf-8") == 'theme = "light"'
    assert usual_path().is_relative_to(home)
