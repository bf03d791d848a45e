"""What is wanted on paper, or as a document."""

from dataclasses import dataclass
from functools import cached_property

from app.domain.paper import Paper, PaperKind, paper
from app.domain.plan import Plan
from app.domain.sheets import Sheet


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


def usual_sheet(kind: PaperKind) -> Sheet:
    return Sheet.A5 if kind is PaperKind.POCKET else Sheet.A4
