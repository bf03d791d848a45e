"""What each version of the program keeps: `python -m tests.kept_by_versions` writes it for this one.

Done once when a version is released, and never again for that version: tests hold every later one to it.
"""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

from app.adapters.drafts import Drafts
from app.adapters.recent_files import RecentFilesList
from app.adapters.settings_file import SettingsFile
from app.adapters.speech_file import SpeechFile
from app.adapters.takes import Takes
from app.domain.settings import Settings, Theme
from app.version import __version__
from tests.app.adapters.test_drafts import draft_of
from tests.app.adapters.test_takes import keep, spoken
from tests.kept_speeches import NOTES, at

FOLDER = Path(__file__).parent / "kept"
SETTINGS = replace(Settings(), theme=Theme.CONTRAST, text_size=1.3, amber_s=30.0, mirror_sideways=True)
WORDS = "Hello to all"
AT_S = 7.0
RECENT = Path("speech.yaml")


def write(folder: Path) -> None:
    """Everything that this version keeps, into an empty folder."""
    SettingsFile(folder / "settings.toml").write(SETTINGS)
    RecentFilesList(folder / "recent.json").add(folder / RECENT)
    Drafts(folder / "drafts").keep(None, draft_of(WORDS))
    SpeechFile(folder / "speech").keep(at(AT_S), NOTES)
    takes = Takes(folder / "takes.sqlite")
    keep(takes, spoken())
    takes.close()


def main() -> int:
    folder = FOLDER / __version__
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write(folder)
    recent = folder / "recent.json"
    recent.write_text(recent.read_text(encoding="utf-8").replace(str(folder.absolute()), "FOLDER"), encoding="utf-8")
    sys.stdout.write(f"{folder.name}: {', '.join(sorted(path.name for path in folder.iterdir()))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
