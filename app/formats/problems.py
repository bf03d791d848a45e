"""What is wrong with a file, told to the person who wrote it."""

from dataclasses import dataclass

from app.domain.problem import Problem
from app.translation import _

__all__ = ["MOST_PROBLEMS", "WHOLE_FILE", "NotesError", "Place", "Problem", "Problems"]

MOST_PROBLEMS = 100


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line and a column, both counted from 1 in characters; 0 and 0 for the file as a whole."""

    line: int
    column: int


WHOLE_FILE = Place(0, 0)


class NotesError(Exception):
    """Notes that cannot be delivered yet; `problems` in the order of the file, one at least."""

    def __init__(self, path: str, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(problem.text(path) for problem in problems))
        self.path = path
        self.problems = problems


class Problems:
    """Everything found wrong with one file so far."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._found: list[Problem] = []
        self._explained_lines: set[int] = set()
        self.cut_short = False

    def __len__(self) -> int:
        return len(self._found)

    @property
    def found(self) -> tuple[Problem, ...]:
        """All of them, in the order of the file."""
        return tuple(sorted(self._found))

    def add(self, place: Place, sentence: str, hint: str) -> None:
        """Keep one more, unless its line is explained already; raises NotesError at a hundred."""
        if place.line in self._explained_lines:
            return
        self._found.append(Problem(place.line, place.column, sentence, hint))
        if len(self._found) == MOST_PROBLEMS:
            self._stop()

    def add_missing(self, place: Place, sentence: str, hint: str) -> None:
        """Keep an absence, which nobody can know of when the file was read only in part."""
        if not self.cut_short:
            self.add(place, sentence, hint)

    def explained(self, line: int) -> None:
        """From now on, whatever else seems wrong in this line is a consequence."""
        self._explained_lines.add(line)

    def raise_if_any(self) -> None:
        """Raises NotesError with all that was found."""
        if self._found:
            raise NotesError(self._path, self.found)

    def fail(self, place: Place, sentence: str, hint: str) -> NotesError:
        """The error to raise when nothing more can be read after this."""
        found = (*self._found, Problem(place.line, place.column, sentence, hint))
        return NotesError(self._path, tuple(sorted(found)))

    def _stop(self) -> None:
        last = max(self._found)
        hint = _("repair these first")
        raise self.fail(Place(last.line, last.column), _("Very likely there are more problems"), hint)
