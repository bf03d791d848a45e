"""A folder with one speech, a desk it lies on, and what outlasts the program, for tests of the file's fate."""

from pathlib import Path

from app.adapters.drafts import Drafts
from app.adapters.notes_file import NotesFile
from app.desk import Desk
from app.domain.entry import Field
from app.domain.notes_on_file import Conflict, Saving
from app.domain.outline import HEAD
from app.filing import Filing, SaveRequest
from app.formats.yaml_notes import YamlNotes
from tests.fakes import FakeClock

OLD = b"# mine\ntitle: T\nsections:\n  - title: A\n    points: [a]\n"
THEIRS = b"title: Theirs\nsections:\n  - title: A\n    points: [b]\n"
LIMITED = OLD.replace(b"sections:", b"limit: 3:00\nsections:")


class Place:
    """A folder with one speech, and a desk to which the same drafts come back."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "speech.yaml"
        self.path.write_bytes(OLD)
        self.drafts_folder = folder / "drafts"
        self.restart()

    def restart(self) -> None:
        """Another run of the program."""
        self.desk = Desk(FakeClock())
        self.filing = Filing(self.desk, NotesFile(YamlNotes()), Drafts(self.drafts_folder))
        self.told = 0
        self.desk.subscribe(self.count)

    def count(self) -> None:
        self.told += 1

    def save(self, request: SaveRequest | None = None) -> Saving:
        """Save there, or in the file of what is on the desk, and wait for it."""
        asked = request or self.filing.save_request()
        assert asked
        answer = self.filing.write(asked)
        self.filing.saved(asked, answer)
        return answer

    def save_as(self, name: str) -> Saving:
        return self.save(self.filing.save_as_request(self.path.with_name(name)))

    def over(self, conflict: Conflict) -> SaveRequest:
        """Saving in spite of that."""
        request = self.filing.save_request()
        assert request
        return request.over(conflict)

    def edit(self, limit: str = "3:00") -> None:
        self.desk.rest()
        assert self.desk.enter(HEAD, Field.LIMIT, limit) is None

    def limit_s(self) -> float | None:
        return self.desk.outline.head.limit_s
