"""How far planned time is from real time, on recordings of people reading: `python -m bench.duration_model`.

One rate for each reader, fitted on all their other sentences; the rests are those of `app/domain/pace.py`, not fitted.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.domain.pace import Pace
from app.domain.shares import letters_heard
from app.domain.wording import spoken_units
from bench.voice_times import READERS, SYNTHETIC, HeardWord, Passage, heard_words, phrases, sentences

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Model:
    """What a word counts for, and how much of the planned rests is taken."""

    name: str
    count: Callable[[HeardWord], float]
    rests: float = 0.0


def _written(_: HeardWord) -> float:
    return 1.0


def _units(heard: HeardWord) -> float:
    return heard.word.units


def _letters(heard: HeardWord) -> float:
    return letters_heard(heard.written, heard.word.units)


PLAIN = Model("plain words a minute", _written)
OURS = Model("units and rests (ours)", _units, rests=1.0)
TRIED = (
    PLAIN,
    Model("units alone", _units),
    OURS,
    Model("units, rests × 0.5", _units, rests=0.5),
    Model("units, rests × 1.5", _units, rests=1.5),
    Model("letters and rests", _letters, rests=1.0),
    Model("half units, half letters, rests", lambda heard: _units(heard) / 2 + _letters(heard) / 9, rests=1.0),
)
"""Nine letters: twice the 4.5 of an average English word."""


def main() -> None:
    print("Seconds a sentence, error of the prediction:\n")
    _print_by_reader((PLAIN, OURS))
    print("\nWhat else was tried, mean error in seconds:\n")
    _print_tried()
    print("\nWhere in the sentence a word begins, error when the sentence's length is known:\n")
    _print_spread()
    print("\nWhat is not one plain word, in mean words of the same voice:\n")
    _print_counts()


def _print_by_reader(models: Sequence[Model]) -> None:
    print("| reader | sentences | model | median | 90th percentile |\n|---|---:|---|---:|---:|")
    groups = {**{reader: [reader] for reader in READERS}, "LJ and Sense": ["LJ", "Sense"], "all": list(READERS)}
    for group, readers in groups.items():
        for model in models:
            errors = [_errors_s(sentences(reader), model) for reader in readers]
            real = [np.array([sentence.lasts_s for sentence in sentences(reader)]) for reader in readers]
            errors_s, lasts_s = np.concatenate(errors), np.concatenate(real)
            share = errors_s / lasts_s
            print(
                f"| {group} | {len(errors_s)} | {model.name} | {np.median(errors_s):.2f} s, {np.median(share):.1%} "
                f"| {np.quantile(errors_s, 0.9):.2f} s, {np.quantile(share, 0.9):.1%} |"
            )


def _print_tried() -> None:
    print("| model | sentences, LJ | sentences, Sense | sentences, free | phrases, LJ |\n|---|---:|---:|---:|---:|")
    for model in TRIED:
        errors = [_errors_s(sentences(reader), model).mean() for reader in READERS]
        parts = [phrase for sentence in sentences("LJ") for phrase in phrases(sentence)]
        errors.append(_errors_s(parts, model).mean())
        print(f"| {model.name} | " + " | ".join(f"{error:.2f}" for error in errors) + " |")


def _print_spread() -> None:
    print("| reader | words | spread evenly: median, 90th | spread by letters: median, 90th |\n|---|---:|---:|---:|")
    for reader in READERS:
        columns = []
        for count in (_units, lambda heard: heard.word.paced_units):
            off_s = np.concatenate([_off_inside_s(sentence, count) for sentence in sentences(reader)])
            columns.append(f"{np.median(off_s):.2f} s, {np.quantile(off_s, 0.9):.2f} s")
        print(f"| {reader} | {len(off_s)} | " + " | ".join(columns) + " |")


def _print_counts() -> None:
    print("| voice | written | counted | took |\n|---|---|---:|---:|")
    for voice, names in (("LJ", READERS["LJ"]), ("espeak-ng", SYNTHETIC)):
        took = {row for name in names for row in _unusual(name)}
        for written, counted in sorted({(written, counted) for written, counted, _ in took}):
            mean = np.mean([words for token, _, words in took if token == written])
            print(f"| {voice} | {written} | {counted:g} | {mean:.1f} |")


def _errors_s(passages: Sequence[Passage], model: Model) -> Floats:
    """For each passage, how many seconds the prediction is off; the rate comes from all the others."""
    real_s = np.array([passage.lasts_s for passage in passages])
    count = np.array([sum(map(model.count, passage.words)) for passage in passages])
    rest_s = np.array([sum(_rests_s(passage)) for passage in passages]) * model.rests
    others = ~np.eye(len(passages), dtype=bool)
    unit_s = (others @ (real_s - rest_s)) / (others @ count)
    off_s: Floats = np.abs(unit_s * count + rest_s - real_s)
    return off_s


def _off_inside_s(sentence: Passage, count: Callable[[HeardWord], float]) -> Floats:
    """How many seconds each word but the first is off when the sentence's real time is shared out by `count`."""
    real_s = np.array([heard.start_s - sentence.words[0].start_s for heard in sentence.words])
    rest_s = np.array(list(_rests_s(sentence)))
    counts = np.array([count(heard) for heard in sentence.words])
    said_s = (sentence.lasts_s - rest_s.sum()) / counts.sum() * counts
    off_s: Floats = np.abs(np.cumsum(said_s + rest_s)[:-1] - real_s[1:])
    return off_s


def _rests_s(passage: Passage) -> Iterator[float]:
    """The planned rest after each word; none after the last when none was heard."""
    pace = Pace()
    for heard in passage.words:
        is_last = heard is passage.words[-1]
        yield 0.0 if is_last and not passage.rest_heard else pace.rest_s(heard.word.stop)


def _unusual(name: str) -> Iterator[tuple[str, float, float]]:
    """What counts more than one word: written, counted, and how many mean words it took."""
    said = list(heard_words(name))
    mean_s = np.mean([lasts_s for written, lasts_s in said if spoken_units(written, "en") == 1 and written.isalpha()])
    for written, lasts_s in said:
        bare = written.strip('"')
        counted = spoken_units(bare, "en")
        if counted > 1 and bare[-1].isalnum():
            yield bare, counted, float(lasts_s / mean_s)


if __name__ == "__main__":
    main()
