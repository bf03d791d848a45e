"""Who opens the stage waits for the stage alone: what only other rooms need is loaded when they are first entered."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]

NOT_FOR_THE_STAGE = {
    "app.adapters.document_process",
    "app.adapters.drafts",
    "app.adapters.recordings",
    "app.adapters.sound_devices",
    "app.adapters.system_speller",
    "app.adapters.takes",
    "app.adapters.voice_recorder",
    "app.cli.answering",
    "app.desk",
    "app.domain.recognising",
    "app.domain.terms",
    "app.filing",
    "app.formats.documents",
    "app.formats.exporting",
    "app.formats.manual_pages",
    "app.formats.notes_saving",
    "app.formats.take_exports",
    "json",
    "hashlib",
    "markdown_it",
    "msgspec",
    "psutil",
    "soundfile",
    "sqlite3",
    "statistics",
    "tomlkit",
    "ui.desk_room",
    "ui.import_desk",
    "ui.paper",
    "ui.self_test",
    "ui.takes_room",
    "ui.view_models.desk",
    "ui.view_models.outline",
    "ui.view_models.playback",
    "ui.view_models.takes",
    "wakepy",
}


def _loaded_by(program: str) -> set[str]:
    """The modules that a new interpreter has after it, and those that they lie in."""
    words = [sys.executable, "-c", f"import sys\n{program}\nprint(*sys.modules, sep='\\n')"]
    told = subprocess.run(words, cwd=PROJECT, capture_output=True, text=True, check=True)
    return set(told.stdout.split())


def test_a_window_is_opened_without_what_other_rooms_need() -> None:
    assert not _loaded_by("import app.__main__, ui.main") & NOT_FOR_THE_STAGE


def test_a_window_is_forked_from_a_process_without_threads() -> None:
    """A thread that holds a lock would hold it for ever in the fork."""
    program = "import os, app.__main__, ui.main\nprint(*os.listdir('/proc/self/task'), sep='\\n', file=sys.stderr)"
    words = [sys.executable, "-c", f"import sys\n{program}"]
    told = subprocess.run(words, cwd=PROJECT, capture_output=True, text=True, check=True)
    assert len(told.stderr.split()) == 1


def test_qt_reads_no_source_of_ours_at_the_start() -> None:
    read = "import app.__main__, ui.main, linecache\nsys.modules.update(dict.fromkeys(linecache.cache))"
    ours = str(PROJECT / "app"), str(PROJECT / "ui")
    assert not [file for file in _loaded_by(read) if file.startswith(ours)]


def test_all_that_the_stage_does_without_can_be_loaded() -> None:
    """A name that nothing has any more would keep nothing out."""
    wanted = ", ".join(sorted(NOT_FOR_THE_STAGE))
    assert _loaded_by(f"import {wanted}") >= NOT_FOR_THE_STAGE
