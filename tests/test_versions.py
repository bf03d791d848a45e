"""What an older version has kept opens in this one; what a newer one has kept fails kindly and is not lost."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from app.adapters.draft_record import FORMAT
from app.adapters.drafts import Drafts
from app.adapters.recent_files import RecentFilesList
from app.adapters.settings_file import SettingsFile
from app.adapters.speech_file import SpeechFile
from app.adapters.takes import Takes
from app.domain.settings import Settings
from app.version import __version__
from tests.app.adapters.test_drafts import draft_of, kept
from tests.kept_by_versions import AT_S, FOLDER, RECENT, SETTINGS, WORDS, write
from tests.kept_speeches import NOTES, at

VERSIONS = sorted(folder.name for folder in FOLDER.iterdir())


def unpacked(version: str, folder: Path) -> Path:
    """A person's folder as that version has left it."""
    shutil.copytree(FOLDER / version, folder, dirs_exist_ok=True)
    recent = folder / "recent.json"
    recent.write_text(recent.read_text(encoding="utf-8").replace("FOLDER", folder.as_posix()), encoding="utf-8")
    (folder / RECENT).touch()
    return folder


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """What this version keeps; each test lets a newer one have written it."""
    write(tmp_path)
    return tmp_path


def test_this_version_is_among_them() -> None:
    assert __version__ in VERSIONS, "run python -m tests.kept_by_versions"


@pytest.mark.parametrize("version", VERSIONS)
def test_settings_of_an_older_version_hold(version: str, tmp_path: Path) -> None:
    settings, remarks = SettingsFile(unpacked(version, tmp_path) / "settings.toml").read()
    assert (settings, remarks) == (SETTINGS, ())


@pytest.mark.parametrize("version", VERSIONS)
def test_files_opened_with_an_older_version_are_known(version: str, tmp_path: Path) -> None:
    folder = unpacked(version, tmp_path)
    assert RecentFilesList(folder / "recent.json").read() == (folder / RECENT,)


@pytest.mark.parametrize("version", VERSIONS)
def test_work_that_was_not_saved_in_an_older_version_is_found(version: str, tmp_path: Path) -> None:
    assert kept(Drafts(unpacked(version, tmp_path) / "drafts").find(None)) == draft_of(WORDS)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_speech_under_way_in_an_older_version_goes_on(version: str, tmp_path: Path) -> None:
    assert SpeechFile(unpacked(version, tmp_path) / "speech").find() == (at(AT_S), NOTES)


@pytest.mark.parametrize("version", VERSIONS)
def test_takes_of_an_older_version_are_read(version: str, tmp_path: Path) -> None:
    takes = Takes(unpacked(version, tmp_path) / "takes.sqlite")
    (take,) = takes.read()
    takes.close()
    assert len(take.measures) == 2
    assert take.finish_s == pytest.approx(40.0)


def test_a_setting_that_only_a_newer_version_knows_is_named_and_all_others_hold(newer: Path) -> None:
    file = newer / "settings.toml"
    file.write_text('hologram = true\ntheme = "aurora"\ntext_size = 1.3\n', encoding="utf-8")
    settings, remarks = SettingsFile(file).read()
    assert (settings.text_size, settings.theme) == (1.3, Settings().theme)
    assert len(remarks) == 2
    assert all(any(name in remark for remark in remarks) for name in ("hologram", "aurora"))


def test_a_list_of_files_from_a_newer_version_is_put_aside(newer: Path) -> None:
    file = newer / "recent.json"
    file.write_text(json.dumps({"format": 99, "files": {}}), encoding="utf-8")
    assert RecentFilesList(file).read() == ()
    assert [path.name for path in newer.iterdir() if "recent" in path.name] != ["recent.json"]


def test_unsaved_work_of_a_newer_version_is_put_aside_and_not_lost(newer: Path) -> None:
    (file,) = (newer / "drafts").glob("*.draft")
    newest = file.read_bytes().replace(FORMAT.encode(), b"rostrum draft 99", 1)
    file.write_bytes(newest)
    assert Drafts(newer / "drafts").find(None) is None
    assert newest in [path.read_bytes() for path in (newer / "drafts").iterdir()]


def test_a_speech_under_way_in_a_newer_version_is_put_aside_and_not_lost(newer: Path) -> None:
    (slot,) = (path for path in (newer / "speech").iterdir() if path.name.startswith("speech-"))
    newest = slot.read_bytes().replace(b"rostrum speech 1", b"rostrum speech 9", 1)
    slot.write_bytes(newest)
    assert SpeechFile(newer / "speech").find() is None
    assert newest in [path.read_bytes() for path in (newer / "speech").iterdir()]


def test_takes_of_a_newer_version_are_left_alone_and_a_sentence_says_so(newer: Path) -> None:
    connection = sqlite3.connect(newer / "takes.sqlite")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = (newer / "takes.sqlite").read_bytes()
    with pytest.raises(OSError, match="kept by a newer version of Rostrum"):
        Takes(newer / "takes.sqlite").read()
    assert (newer / "takes.sqlite").read_bytes() == before
