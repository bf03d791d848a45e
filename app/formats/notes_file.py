"""What is in a file, if it is one that can hold notes."""

import stat
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from app.domain.hints import did_you_mean, excerpt
from app.formats.problems import WHOLE_FILE, NotesError, Problems
from app.formats.text_lines import LARGEST_SIZE, without_hidden
from app.translation import _

_ENDINGS = (".yaml", ".yml")
_MOST_LOOKED_AT = 2_000
_MOST_NAMED = 3


def shown_path(path: Path) -> str:
    """The path as it can be printed: a name that is no text has gaps."""
    return without_hidden(str(path))


def content_of(path: Path) -> bytes:
    """All bytes of the file, or one more than notes may have; raises NotesError when it cannot be read."""
    try:
        return _checked_content(path)
    except FileNotFoundError:
        raise _refusal(path, _("There is no such file"), _hint_near(path)) from None
    except PermissionError:
        hint = _("ask its owner, or copy it to a folder of your own")
        raise _refusal(path, _("You may not read this file"), hint) from None
    except ValueError:
        hint = _("check its letters: one of them cannot be seen")
        raise _refusal(path, _("No file can have this name"), hint) from None
    except OSError as error:
        sentence = _("This file cannot be read: {reason}").format(reason=error.strerror)
        raise _refusal(path, sentence, _("check its name, and that its disk is connected")) from None


def _checked_content(path: Path) -> bytes:
    """A pipe or a device is not opened: it could keep the speaker waiting for ever."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise _refusal(path, _("This is a folder, not a file"), _hint_inside(path))
    if not stat.S_ISREG(mode):
        raise _refusal(path, _("This is a device, not a file"), _("choose a file whose name ends in .yaml"))
    with path.open("rb") as file:
        return file.read(LARGEST_SIZE + 1)


def _refusal(path: Path, sentence: str, hint: str) -> NotesError:
    return Problems(shown_path(path)).fail(WHOLE_FILE, sentence, hint)


def _hint_near(path: Path) -> str:
    names = _names_in(path.parent)
    return did_you_mean(path.name, names) or _("check the name and the folder")


def _hint_inside(folder: Path) -> str:
    notes = sorted(name for name in _names_in(folder) if name.endswith(_ENDINGS))
    if not notes:
        return _("choose a file whose name ends in .yaml")
    return _("choose a file in it, such as {names}").format(names=", ".join(map(excerpt, notes[:_MOST_NAMED])))


def _names_in(folder: Path) -> Sequence[str]:
    """What the folder holds, as far as it lets itself be looked at."""
    try:
        return [shown_path(Path(entry.name)) for entry in islice(folder.iterdir(), _MOST_LOOKED_AT)]
    except (OSError, ValueError):
        return ()
