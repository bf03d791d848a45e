"""What has happened to the file on the desk, in words, with the ways on from there."""

from enum import StrEnum

from PySide6.QtCore import QDateTime, QLocale

from app.domain.differences import Difference
from app.domain.draft import Draft
from app.domain.notes_on_file import NotSaved, Unreadable
from app.translation import _
from ui.view_models.desk import Notice, Way


class Choice(StrEnum):
    """What a person may choose when something has happened to their file."""

    AS_IT_IS = "as it is"
    REVERT = "revert"
    LOOK_AGAIN = "look again"
    OVER = "over"
    THEIRS = "theirs"
    ELSEWHERE = "elsewhere"
    SAVE_AGAIN = "save again"
    ANYWAY = "anyway"
    GIVE_UP = "give up"


def _ways(*ways: tuple[Choice, str, str]) -> tuple[Way, ...]:
    return tuple(Way(choice.value, text, tip) for choice, text, tip in ways)


def _elsewhere() -> tuple[Choice, str, str]:
    return Choice.ELSEWHERE, _("Save as…"), _("Keep the notes in another file (Ctrl+Shift+S)")


def unsaved_work(draft: Draft, name: str) -> Notice:
    """Work was found that had not been saved when the program ended; it lies on the desk."""
    as_it_is = (Choice.AS_IT_IS, _("Keep it"), _("Go on with this work; it is saved when you save it"))
    when = _moment(QDateTime.fromSecsSinceEpoch(int(draft.kept_at_s or 0)))
    if not name:
        text = _("These notes of {when} have no file yet.").format(when=when)
        return Notice(text, _ways(_elsewhere(), as_it_is))
    text = _("Here is your work of {when}; it is not in {name} yet.").format(when=when, name=name)
    back = (Choice.REVERT, _("Back to the file"), _("Have what the file holds; that can be undone (Ctrl+Z)"))
    return Notice(text, _ways(as_it_is, back))


def _moment(when: QDateTime) -> str:
    """Day and time as a person writes them."""
    locale = QLocale()
    return _("{day}, {time}").format(
        day=locale.toString(when.date(), "d MMMM"), time=locale.toString(when.time(), "HH:mm")
    )


def being_read(name: str) -> Notice:
    """The file is long; what was on the desk is still there until it has been read."""
    give_up = (Choice.GIVE_UP, _("Leave it"), _("Go on with what is here (Esc)"))
    return Notice(_("{name} is long, and being read …").format(name=name), _ways(give_up))


def unreadable(found: Unreadable, name: str) -> Notice:
    """The file cannot be used at all; what was on the desk is still there."""
    problem = found.problems[0]
    line = _("line {line}: ").format(line=problem.line) if problem.line else ""
    text = _("{name} cannot be opened: {line}{sentence} ({hint}). What was here is still here.").format(
        name=name, line=line, sentence=problem.sentence, hint=problem.hint
    )
    look = (Choice.LOOK_AGAIN, _("Look again"), _("Read the file once more, when you have repaired it"))
    return Notice(text, _ways(look, (Choice.AS_IT_IS, _("Leave it"), _("Go on with what is here"))), grave=True)


def not_saved(answer: NotSaved) -> Notice:
    """Nothing was written; the notes are on the desk and in the draft."""
    text = _("Not saved. {sentence}: {hint}. Your work is safe here.").format(
        sentence=answer.sentence, hint=answer.hint
    )
    again = (Choice.SAVE_AGAIN, _("Try again"), _("Save it once more (Ctrl+S)"))
    return Notice(text, _ways(again, _elsewhere()), grave=True)


def not_saved_before(name: str) -> Notice:
    """What lay on the desk before could not be saved in the end."""
    text = _("{name} could not be saved. Your work on it is kept, and is there when you open it again.")
    return Notice(text.format(name=name), _ways((Choice.AS_IT_IS, _("Good"), _("Go on"))), grave=True)


def conflict(name: str, found: tuple[Difference, ...], *, readable: bool, there: bool) -> Notice:
    """The file is not as it was left; nothing was written."""
    over = (Choice.OVER, _("Save mine over it"), _("Keep what is here; what the other program wrote is replaced"))
    if not there:
        text = _("{name} is gone. Your work is safe here.").format(name=name)
        again = (Choice.OVER, _("Make it again"), _("Save what is here in a new file of that name"))
        return Notice(text, _ways(again, _elsewhere()), grave=True)
    if not readable:
        text = _("Another program has written in {name}, and it is no longer notes. Nothing was overwritten.")
        return Notice(text.format(name=name), _ways(over, _elsewhere()), grave=True)
    text = _("Another program has written in {name}. Nothing was overwritten; choose what to keep.").format(name=name)
    theirs = (Choice.THEIRS, _("Take theirs"), _("Have what the file holds; that can be undone (Ctrl+Z)"))
    return Notice(text, _ways(over, theirs, _elsewhere()), grave=True, differences=found)


def occupied(name: str) -> Notice:
    """There is a file of the name that was chosen; nothing was written."""
    text = _("There is a file called {name} already. Nothing was overwritten.").format(name=name)
    over = (Choice.OVER, _("Replace it"), _("Save what is here in its place"))
    leave = (Choice.AS_IT_IS, _("Leave it"), _("Go on without saving under that name"))
    return Notice(text, _ways(over, _elsewhere(), leave), grave=True)


def only_here() -> Notice:
    """The work on the desk is neither in a file nor in a draft, and something would take its place."""
    text = _("What is here is kept nowhere else, for the disk takes nothing at the moment. Save it first.")
    save = (Choice.SAVE_AGAIN, _("Save"), _("Keep it in its file (Ctrl+S)"))
    anyway = (Choice.ANYWAY, _("Let it go"), _("Go on, and lose what is here"))
    return Notice(text, _ways(save, _elsewhere(), anyway), grave=True)


def taken(name: str, found: tuple[Difference, ...]) -> Notice:
    """Another program changed the file while nothing here was unsaved, so that is what lies on the desk now."""
    text = _("Another program has changed {name}; this is what it holds now. Ctrl+Z takes you back.").format(name=name)
    fine = (Choice.AS_IT_IS, _("Good"), _("Go on with what the file holds"))
    return Notice(text, _ways(fine), differences=found)


def kept_aside(copy: str) -> Notice:
    """The layout of a file could not be kept, so a copy was made first."""
    text = _("Saved in a plain layout; the file as it was is beside it, as {copy}.").format(copy=copy)
    return Notice(text, _ways((Choice.AS_IT_IS, _("Good"), _("Go on"))))
