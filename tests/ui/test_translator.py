"""A catalogue that lies in its folder is what the whole program speaks."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from app.domain.commands import Command
from app.formats.notes_yaml import read_notes
from app.opening import planned, shipped_notes
from tests.ui.conftest import StageOpener
from tests.ui.opened_stage import ViewModels, all_in
from ui.translator import speak

PROJECT = Path(__file__).parents[2]
COLLECT = PROJECT / "packaging" / "extract_messages.py"
FOLDER = Path("resources", "translations", "eo", "LC_MESSAGES")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with a catalogue of Esperanto, in which every text is the English one in brackets."""
    house = tmp_path_factory.mktemp("house")
    for room in ("app", "ui", "resources"):
        shutil.copytree(PROJECT / room, house / room, ignore=shutil.ignore_patterns("__pycache__", "LC_MESSAGES"))
    collect = [sys.executable, str(COLLECT), "--project", str(house), "eo"]
    subprocess.run(collect, check=True, capture_output=True)
    path = house / FOLDER / "rostrum.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale="eo")
    for message in catalogue:
        if message.id:
            message.string = f"[{message.id}]" if isinstance(message.id, str) else [f"[{text}]" for text in message.id]
    with path.open("wb") as file:
        write_po(file, catalogue)
    subprocess.run(collect, check=True, capture_output=True)
    return house


@pytest.fixture
def in_brackets(house: Path, qapp: QGuiApplication) -> Iterator[None]:
    """Qt speaks that language for as long as the test runs."""
    before = set(qapp.findChildren(QTranslator))
    speak([house / FOLDER / "rostrum.mo"], qapp)
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)


def words_in(item: QQuickItem) -> set[str]:
    """Every text with a letter in it that is written in `item`."""
    found = {str(inner.property("text")) for inner in all_in(item) if inner.property("text")}
    return {text for text in found if any(letter.isalpha() for letter in text)}


def not_of_the_program(models: ViewModels) -> set[str]:
    """The words of the speech, and what is printed on keys."""
    outline = models.navigator
    sections = outline.property("sections")
    names = {outline.property("title"), f"{outline.property('byline')} · {outline.property('limit')}"}
    names |= {section["name"] for section in sections} | {section["key"] for section in sections}
    names |= {block["text"] for block in models.stage.property("blocks")}
    jump_keys = " ".join(section["key"] for section in sections if not section["depth"])
    printed = set(models.steering.property("keys").values())
    return names | printed | {key for keys in printed for key in keys.split("  ")} | {jump_keys}


@pytest.mark.usefixtures("in_brackets")
def test_every_word_on_the_stage_but_those_of_the_speech_is_translated(on_stage: StageOpener) -> None:
    stage = on_stage(planned(read_notes(shipped_notes())))
    stage.session.run_or_pause()
    stage.pass_s(30)
    stage.session.pause()
    stage.models.steering.do(Command.ALL_KEYS)
    stage.resize(1920, 1080)
    assert {text for text in words_in(stage.root) if "[" not in text} - not_of_the_program(stage.models) == set()


@pytest.mark.usefixtures("in_brackets")
@pytest.mark.parametrize(
    ("asker", "text", "said"),
    [
        ("CountdownCard", "lands at %1", "[lands at %1]"),
        ("Messages", "Something went wrong inside Rostrum. Your speech goes on.", "[Something went wrong"),
        ("CountdownCard", "Nobody has translated this", "Nobody has translated this"),
    ],
)
def test_qt_finds_a_text_under_the_file_or_the_class_that_asks(asker: str, text: str, said: str) -> None:
    assert QCoreApplication.translate(asker, text).startswith(said)


def in_the_house(house: Path, *command: str, language: str) -> str:
    """What Python says in the house to a person of that language."""
    environment = {**os.environ, "LANGUAGE": language, "PYTHONPATH": str(house)}
    done = subprocess.run(
        [sys.executable, *command], cwd=house, env=environment, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


ASK_THE_WINDOW = "from ui import main; print(main._application().translate('AllKeys', 'Full screen'))"


def test_the_program_speaks_the_language_of_the_person(house: Path) -> None:
    assert "[There is no such file]" in in_the_house(house, "-m", "app", "check", "none.yaml", language="eo")
    assert in_the_house(house, "-c", ASK_THE_WINDOW, language="fr:eo") == "[Full screen]\n"


def test_without_a_catalogue_it_speaks_english(house: Path) -> None:
    assert ": There is no such file" in in_the_house(house, "-m", "app", "check", "none.yaml", language="fr")
    assert in_the_house(house, "-c", ASK_THE_WINDOW, language="fr") == "Full screen\n"
