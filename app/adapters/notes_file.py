"""Notes saved in their file: whole or not at all, and never over what another program wrote."""

import errno
from pathlib import Path

from app.adapters.aside import free_path
from app.adapters.whole_file import Disk, replace_file
from app.domain.notes import Notes
from app.domain.notes_on_file import Conflict, NotesOnFile, NotSaved, Saved, Saving, Unreadable
from app.domain.refused import RefusedError
from app.ports import NotesForm
from app.translation import _

LARGEST_SIZE = 1_000_001
"""Bytes: one more than notes may have."""

LONG_BYTES = 100_000
"""Two hours of speech. It takes half a second to read such a file and to work out how long it takes to say."""


class NotesFile:
    """NotesFiles on the disk, in the given form."""

    def __init__(self, form: NotesForm, disk: Disk | None = None) -> None:
        self._form = form
        self._disk = disk or Disk()

    def read(self, path: Path) -> NotesOnFile | Unreadable:
        """The notes in the file as far as they can be understood, with all that is wrong; never an error."""
        return self._form.read(path)

    def is_long(self, path: Path) -> bool:
        """Whether reading it would be felt; never an error."""
        try:
            return path.stat().st_size > LONG_BYTES
        except (OSError, ValueError):
            return False

    def save(self, path: Path, notes: Notes, expected: bytes | None, layout: bytes) -> Saving:
        """Put `notes` into the file in that layout if it still holds what is `expected` (None: if there is none).

        Never an error. A file whose layout could not be kept is copied first; what was written is read again.
        """
        try:
            composed = self._form.compose(layout, notes, path)
        except RefusedError as refused:
            return NotSaved(refused.sentence, refused.hint)
        try:
            if self._content(path) != expected:
                return self._conflict(path)
            if expected is not None and not self._disk.may_write(path):
                return NotSaved(_("The file is protected against writing"), _("save the notes under another name"))
            kept_as = "" if composed.keeps_layout or expected is None else self._copy(path, expected)
            replace_file(path, composed.on_file.content, self._disk)
            if self._content(path) != composed.on_file.content:
                return self._conflict(path)
        except (OSError, ValueError) as error:
            return _not_saved(error)
        return Saved(composed.on_file, kept_as)

    def _content(self, path: Path) -> bytes | None:
        """What the file holds now, None when there is none; raises OSError, or ValueError for an impossible name."""
        try:
            return self._disk.read(path, LARGEST_SIZE)
        except FileNotFoundError:
            return None

    def _conflict(self, path: Path) -> Conflict:
        return Conflict(self._form.read(path) if path.exists() else None)

    def _copy(self, path: Path, content: bytes) -> str:
        copy = free_path(path, ".old")
        replace_file(copy, content, self._disk)
        return copy.name


def _not_saved(error: OSError | ValueError) -> NotSaved:
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    if number in (errno.ENOSPC, errno.EDQUOT):
        return NotSaved(_("The disk is full"), _("make room on it, or save the notes on another disk"))
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        hint = _("save the notes in a folder of your own")
        return NotSaved(_("You may not write in this folder"), hint)
    if number in (errno.EINVAL, errno.ENAMETOOLONG, errno.EISDIR, errno.ENOTDIR):
        return NotSaved(_("No file can have this name"), _("choose another name"))
    reason = error.strerror if isinstance(error, OSError) else None
    sentence = _("The file cannot be written: {reason}").format(reason=reason or _("the disk does not answer"))
    return NotSaved(sentence, _("check that its disk is connected, or save the notes elsewhere"))
