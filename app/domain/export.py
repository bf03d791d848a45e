"""What is wanted on paper, or as a document."""

from dataclasses import dataclass
from functools import cached_property

from app.domain.notes import Notes
from app.domain.paper import Paper, paper
from app.domain.paper_kind import PaperKind
from app.domain.plan import Plan
from app.domain.sheets import Sheet
from app.domain.take import Take


@dataclass(frozen=True)
class Export:
    """A plan in which all is said in full, the limit, for whom the paper is and how large; None: as is usual."""

    plan: Plan
    limit_s: float | None = None
    kind: PaperKind | None = None
    sheet: Sheet | None = None

    @cached_property
    def paper(self) -> Paper:
        return paper(self.plan, self.limit_s)


@dataclass(frozen=True, slots=True)
class TakesExport:
    """Takes to be put into a file, all takes that are `known`, and the notes of the speech where there are any.

    `as_delivered`: what was said in it, rather than how it went.
    """

    takes: tuple[Take, ...]
    known: tuple[Take, ...] = ()
    notes: Notes | None = None
    as_delivered: bool = False


def usual_sheet(kind: PaperKind) -> Sheet:
    return Sheet.A5 if kind is PaperKind.POCKET else Sheet.A4
