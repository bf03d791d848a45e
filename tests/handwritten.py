"""Notes as any person might have written them in a file: every layout that YAML leaves open."""

from collections.abc import Mapping, Sequence
from random import Random

from app.domain.notes import Notes, Point, Section
from app.formats.notes_texts import IN_WORDS, texts_of
from app.formats.yaml_scalars import Room, written


class Hand:
    """Writes notes in the manner that `random` gives it, with a remark here and there."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._end = random.choice(["\n", "\n", "\r\n"])
        self._step = random.choice([0, 2, 2, 4])
        self._blank = random.random() < 0.5
        self._remarks = 0

    def write(self, notes: Notes) -> bytes:
        lines = [*self._maybe("---", 0.1), *self._around("")]
        lines += self._mapping(texts_of(notes), 0, sections=notes.sections)
        if self._random.random() < 0.2:
            lines += ["  # the end, indented", "", "# the end"]
        text = self._end.join(lines) + self._random.choice([self._end, "", self._end * 3])
        return self._random.choice(["", "\ufeff"]).encode() + text.encode()

    def _mapping(
        self, texts: Mapping[str, str], column: int, points: Sequence[Point] = (), sections: Sequence[Section] = ()
    ) -> list[str]:
        entries = [self._entry(key, text, column) for key, text in texts.items()]
        if points:
            entries.append(self._points(points, column))
        if sections:
            entries.append(self._sections(sections, column))
        if self._random.random() < 0.3:
            self._random.shuffle(entries)
        lines = entries[0]
        for entry in entries[1:]:
            lines += [*self._around(" " * column), *entry]
        return lines

    def _entry(self, key: str, text: str, column: int) -> list[str]:
        before = " " * column + self._random.choice([key, key, key, f'"{key}"']) + ":"
        indent = column + self._random.choice([1, 2, 5])
        if self._random.random() < 0.1:
            return [before, *self._text(text, " " * indent, indent, plain=key not in IN_WORDS)]
        return self._text(text, before + self._random.choice([" ", " ", "  "]), indent, plain=key not in IN_WORDS)

    def _text(self, text: str, before: str, indent: int, *, plain: bool = False) -> list[str]:
        width = self._random.choice([40.0, 90.0, float("inf")])
        remark = self._remark() if self._random.random() < 0.1 else ""
        if plain:
            return [f"{before}{text}{remark}"]
        sign = self._random.choice(["", "", "'", '"', ">", "|"])
        lines = written(text, Room(len(before), indent, width, sign, remark))
        lines = [before + lines[0], *lines[1:]]
        return lines if remark and lines[0].endswith(remark) else [*lines[:-1], lines[-1] + remark]

    def _points(self, points: Sequence[Point], column: int) -> list[str]:
        if self._random.random() < 0.1:
            return [f"{' ' * column}points: [{', '.join(map(self._in_brackets, points))}]"]
        dash, lines = column + self._step, [f"{' ' * column}points:{self._maybe_remark()}"]
        for point in points:
            lines += [*self._around(" " * dash), *self._point(point, dash)]
        return lines + self._maybe(f"{' ' * dash}{self._remark().strip()}", 0.1)

    def _in_brackets(self, point: Point) -> str:
        texts = texts_of(point)
        inside = ", ".join(f"{key}: {self._quoted(text)}" for key, text in texts.items())
        return self._quoted(point.say) if len(texts) == 1 and self._random.random() < 0.5 else f"{{{inside}}}"

    def _quoted(self, text: str) -> str:
        return written(text, Room(0, 0, float("inf"), '"'))[0]

    def _point(self, point: Point, dash: int) -> list[str]:
        texts, gap = texts_of(point), self._random.choice([" ", " ", "   "])
        before = " " * dash + "-" + gap
        if len(texts) == 1 and self._random.random() < 0.7:
            return self._text(point.say, before, dash + self._random.choice([1, 2, 4]))
        if self._random.random() < 0.1:
            return [f"{before}{self._in_brackets(point)}{self._maybe_remark()}"]
        return self._item(dash, self._mapping(texts, len(before)), before)

    def _sections(self, sections: Sequence[Section], column: int) -> list[str]:
        dash, lines = column + self._step, [f"{' ' * column}sections:{self._maybe_remark()}"]
        for section in sections:
            texts = dict(texts_of(section))
            if self._random.random() < 0.3:
                texts["id"] = section.id
            inside = self._mapping(texts, dash + 2, section.points, section.sections)
            lines += self._maybe("", 0.9 if self._blank else 0.1)
            lines += [*self._around(" " * dash), *self._item(dash, inside, " " * dash + "- ")]
        return lines

    def _item(self, dash: int, lines: list[str], before: str) -> list[str]:
        if self._random.random() < 0.1:
            return [" " * dash + "-" + self._maybe_remark(), *lines]
        return [before + lines[0][len(before) :], *lines[1:]]

    def _around(self, margin: str) -> list[str]:
        """What stands between two parts."""
        lines = self._maybe("", 0.1) + self._maybe(f"{margin}{self._remark().strip()}", 0.2) + self._maybe("", 0.05)
        return lines + self._maybe(f"{margin}{self._remark().strip()}", 0.1)

    def _maybe_remark(self) -> str:
        return "".join(self._maybe(self._remark(), 0.1))

    def _maybe(self, line: str, share: float) -> list[str]:
        return [line] if self._random.random() < share else []

    def _remark(self) -> str:
        self._remarks += 1
        return f" # remark {self._remarks}: 'as' - is"
