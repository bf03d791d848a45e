"""`rostrum check`: whether notes are in order, and whether they fit."""

from pathlib import Path

from app.cli.answer import Answer
from app.cli.cells import shortened
from app.cli.landing import landing
from app.cli.own_pace import planned_as_rehearsed
from app.domain.notes import Notes
from app.domain.plan import Plan
from app.formats.notes_file import shown_path
from app.formats.notes_yaml import read_notes
from app.formats.problems import NotesError
from app.opening import granted_s
from app.translation import _

_LONGEST_TITLE = 60


def check(files: tuple[Path, ...]) -> Answer:
    """A paragraph for each file in order, each problem of the others, and 1 when there is any."""
    good, bad = [], []
    for path in files:
        try:
            good.append(f"{shown_path(path)}: {_summary(read_notes(path))}\n")
        except NotesError as error:
            bad.append(f"{error}\n")
    return Answer("".join(good), "".join(bad), 1 if bad else 0)


def _summary(notes: Notes) -> str:
    plan = planned_as_rehearsed(notes)
    return _("“{title}” is in order: sections {sections}, points {points}, words {words}. {landing}").format(
        title=shortened(notes.title, _LONGEST_TITLE),
        sections=len(plan.sections),
        points=len(plan.points),
        words=_words(plan),
        landing=landing(plan, granted_s(notes)),
    )


def _words(plan: Plan) -> int:
    """How many are said, not written."""
    return round(sum(word.units for point in plan.points for word in point.words))
