"""How much of the corpus is imported as its author meant it: `python -m bench.importing [--failures] [FOLDER]`.

For each format: the share of sections, of points and of words that have their right place in the notes. A point is
right when it is said word for word, in its section, with its numbering and its cue. A word is kept when it is in the
notes or in the list of what was left out or not understood.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.notes import Notes
from app.domain.recognising.reading import Reading
from app.domain.recognising.recognise import recognised
from app.formats.documents.reading import read_document
from app.formats.notes_yaml import read_notes

CORPUS = Path(__file__).parent / "corpus"
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """So many are right of so many."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.of + other.of)

    def __str__(self) -> str:
        return f"{100 * self.right / self.of:.1f} % ({self.right} of {self.of})" if self.of else "–"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document; `failures` has a line for each thing that is not as it was meant."""

    file: Path
    sections: Share
    points: Share
    words: Share
    head: Share
    failures: tuple[str, ...]


def rows(notes: Notes, what: str) -> list[Row]:
    """Each section, or each point, with the titles above it."""
    found: list[Row] = []
    path: list[str] = []
    for section, depth in notes.outline():
        path[depth:] = [section.title]
        if what == "sections":
            found.append((*path, section.numbering.value if section.points else ""))
        else:
            found.extend((*path, section.numbering.value, point.say, point.cue or "") for point in section.points)
    return found


def head(notes: Notes) -> list[Row]:
    return [
        ("title", notes.title),
        ("subtitle", notes.subtitle),
        ("speaker", notes.speaker),
        ("event", notes.event),
        ("language", notes.language),
        ("limit", str(notes.limit_s)),
    ]


def compared(wanted: list[Row], found: list[Row], what: str) -> tuple[Share, Iterator[str]]:
    """How many of the rows wanted are found, and a sentence for each that is not, or is found and not wanted."""
    missing, extra = Counter(wanted) - Counter(found), Counter(found) - Counter(wanted)
    told = [f"{what} missing: {' › '.join(row)}" for row in missing] + [
        f"{what} instead: {' › '.join(row)}" for row in extra
    ]
    return Share(len(wanted) - missing.total(), len(wanted)), iter(told)


def words_kept(wanted: Notes, reading: Reading) -> Share:
    """Words of the author that are in the notes, or told as left out or not understood."""
    notes = reading.notes()
    kept = Counter(letters(" ".join(one.text for one in (*reading.left_out, *reading.not_understood))))
    for row in (*rows(notes, "points"), *rows(notes, "sections"), *head(notes)):
        kept += Counter(letters(" ".join(row)))
    meant = Counter(word for row in rows(wanted, "points") for word in letters(row[-2]))
    return Share((meant & kept).total(), meant.total())


def letters(text: str) -> list[str]:
    return text.split()


def result(file: Path, answer: Path) -> Result:
    wanted = read_notes(answer)
    try:
        reading = recognised(read_document(file))
    except Exception as error:  # noqa: BLE001 - one document that fails is a result, too
        return Result(file, Share(0, 1), Share(0, 1), Share(0, 1), Share(0, 1), (repr(error),))
    notes = reading.notes()
    if not wanted.title or wanted.title == answer.stem:
        wanted, notes = wanted_without_title(wanted), wanted_without_title(notes)
    sections, no_sections = compared(rows(wanted, "sections"), rows(notes, "sections"), "section")
    points, no_points = compared(rows(wanted, "points"), rows(notes, "points"), "point")
    heads, no_heads = compared(head(wanted), head(notes), "head")
    return Result(file, sections, points, words_kept(wanted, reading), heads, (*no_sections, *no_points, *no_heads))


def wanted_without_title(notes: Notes) -> Notes:
    """A document without a title is called by the name of its file."""
    return Notes("", notes.sections, notes.subtitle, notes.speaker, notes.event, notes.language, notes.limit_s)


def results(corpus: Path = CORPUS) -> list[Result]:
    files = sorted(file for file in corpus.iterdir() if file.is_file())
    answers = corpus / "answers"
    return [result(file, answers / f"{file.stem.removesuffix('-wrapped')}.yaml") for file in files]


def kind(file: Path) -> str:
    return file.suffix + (" wrapped" if file.stem.endswith("-wrapped") else "")


def table(found: list[Result]) -> Iterator[str]:
    yield "| format | documents | sections | points | head | words kept |"
    yield "|---|---|---|---|---|---|"
    for name in (*sorted({kind(one.file) for one in found}), "all"):
        of_kind = [one for one in found if name in {kind(one.file), "all"}]
        sums = [
            sum((getattr(one, what) for one in of_kind), Share()) for what in ("sections", "points", "head", "words")
        ]
        yield f"| {name} | {len(of_kind)} | {' | '.join(map(str, sums))} |"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Import the corpus and compare.")
    parser.add_argument("--failures", action="store_true", help="say of each document what is not as it was meant")
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS, help="a folder of documents and answers")
    asked = parser.parse_args(arguments)
    found = results(asked.corpus)
    print("\n".join(table(found)))
    for one in found if asked.failures else ():
        if one.failures:
            print(f"\n{one.file.name}")
            print("\n".join(f"- {failure}" for failure in one.failures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
