"""A settings file in which somebody else wrote after it was read: a command, an editor, another window."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.adapters.settings_file import SettingsFile
from app.domain.settings import Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def read(path: Path, text: str) -> tuple[Settings, tuple[str, ...]]:
    path.write_text(text)
    return SettingsFile(path).read()


def test_what_another_has_written_meanwhile_stays(path: Path) -> None:
    before, _remarks = read(path, "amber_s = 30\n")
    elsewhere, _remarks = read(path, 'amber_s = 45  # a large hall\ntheme = "light"\n[keys]\nblank = "Q"\n')
    SettingsFile(path).write(replace(before, text_size=1.3), before)
    assert SettingsFile(path).read() == (replace(elsewhere, text_size=1.3), ())
    SettingsFile(path).write(replace(before, amber_s=60.0), before)
    assert SettingsFile(path).read()[0].amber_s == 60.0
    assert "# a large hall" in path.read_text()


def test_over_a_file_that_cannot_be_used_everything_is_written(path: Path) -> None:
    before, _remarks = read(path, "amber_s = 30\n")
    path.write_text("amber_s = = 45\n")
    SettingsFile(path).write(replace(before, text_size=1.3), before)
    assert SettingsFile(path).read()[0] == replace(before, text_size=1.3)
