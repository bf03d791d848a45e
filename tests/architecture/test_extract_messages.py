"""The command that collects texts finds them in Python and QML, and keeps what has been translated."""

import gettext
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

PROJECT = Path(__file__).parents[2]
COLLECT = PROJECT / "packaging" / "extract_messages.py"

PYTHON = '_("Good {part} to you").format(part=_("morning"))\n'
WINDOW = 'class Window:\n    def close(self): return self.tr("Goodbye")\n'
QML = 'Item { property string a: qsTr("%1 of %2").arg(1).arg(2); property string b: qsTr("%n left", "", 3) }\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A program with five texts."""
    (tmp_path / "app").mkdir()
    (tmp_path / "ui" / "qml").mkdir(parents=True)
    (tmp_path / "app" / "greeting.py").write_text(PYTHON, encoding="utf-8")
    (tmp_path / "ui" / "window.py").write_text(WINDOW, encoding="utf-8")
    (tmp_path / "ui" / "qml" / "Page.qml").write_text(QML, encoding="utf-8")
    return tmp_path


def collect(project: Path, *languages: str) -> str:
    command: list[str | Path] = [sys.executable, COLLECT, "--project", project, *languages]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def catalogue(project: Path, language: str = "") -> Path:
    folder = project / "resources" / "translations"
    return folder / language / "LC_MESSAGES" / "rostrum.po" if language else folder / "rostrum.pot"


def test_texts_are_collected_from_python_and_qml(project: Path) -> None:
    collect(project)
    text = catalogue(project).read_text(encoding="utf-8")
    for part in ('"Good {part} to you"', '"morning"', '"Goodbye"', '"%1 of %2"'):
        assert f"msgid {part}\n" in text
    assert 'msgid "%n left"\nmsgid_plural "%n left"\n' in text


def test_nothing_is_written_when_nothing_has_changed(project: Path) -> None:
    collect(project, "fr")
    files = [catalogue(project), catalogue(project, "fr")]
    before = [file.stat().st_mtime_ns for file in files]
    collect(project)
    assert [file.stat().st_mtime_ns for file in files] == before


def test_a_language_is_begun_translated_and_kept_up_to_date(project: Path) -> None:
    assert collect(project, "pl") == "pl: 0 of 5 texts are translated\n"
    file = catalogue(project, "pl")
    file.write_text(
        file.read_text(encoding="utf-8")
        .replace('msgid "Goodbye"\nmsgstr ""', 'msgid "Goodbye"\nmsgstr "Do widzenia"')
        .replace('msgstr[0] ""', 'msgstr[0] "został %n"')
        .replace('msgstr[1] ""', 'msgstr[1] "zostały %n"')
        .replace('msgstr[2] ""', 'msgstr[2] "zostało %n"'),
        encoding="utf-8",
    )
    (project / "ui" / "window.py").write_text(
        WINDOW + '    def open(self): return self.tr("Again")\n', encoding="utf-8"
    )
    assert collect(project) == "pl: 2 of 6 texts are translated\n"
    spoken = gettext.translation("rostrum", project / "resources" / "translations", ["pl"])
    assert spoken.gettext("Goodbye") == "Do widzenia"
    assert spoken.gettext("Again") == "Again"
    assert [spoken.ngettext("%n left", "%n left", n) for n in (1, 2, 5)] == ["został %n", "zostały %n", "zostało %n"]


def test_qt_gets_the_same_translations(project: Path) -> None:
    collect(project, "fr")
    file = catalogue(project, "fr")
    text = file.read_text(encoding="utf-8").replace('"Goodbye"\nmsgstr ""', '"Goodbye"\nmsgstr "Au revoir"')
    text = text.replace('msgstr[0] ""', 'msgstr[0] "reste %n"').replace('msgstr[1] ""', 'msgstr[1] "restent %n"')
    file.write_text(text.replace('"morning"\nmsgstr ""', '"morning"\nmsgstr "matin"'), encoding="utf-8")
    collect(project)
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    assert translator.translate("Window", "Goodbye") == "Au revoir"
    assert [translator.translate("Page", "%n left", "", n) for n in (1, 2)] == ["reste %n", "restent %n"]
    assert not translator.translate("Page", "Goodbye")
