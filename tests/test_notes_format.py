"""The guide, the JSON Schema and the reader say the same about the format of notes."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from app.domain.durations import LONGEST_S, parse_duration
from app.domain.entry import LONGEST_LINE, LONGEST_SPEECH
from app.domain.notes import Numbering, Priority
from app.domain.pace import FASTEST_WORDS_PER_MINUTE, SLOWEST_WORDS_PER_MINUTE
from app.domain.refused import RefusedError
from app.formats.notes_keys import NOTES_KEYS, POINT_KEYS, SECTION_KEYS
from app.formats.notes_yaml import parse_notes
from app.formats.problems import NotesError

HOUSE = Path(__file__).parent.parent
GUIDE = (HOUSE / "docs" / "notes-format.md").read_text(encoding="utf-8")
SCHEMA = json.loads((HOUSE / "resources" / "notes.schema.json").read_text(encoding="utf-8"))
SECTION = SCHEMA["$defs"]["section"]
POINT = SCHEMA["$defs"]["detailedPoint"]
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
SHORTEST = "title: T\nsections:\n- title: A\n  points:\n  - Hello\n"


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it before they ask the schema."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 – the shape PyYAML gives it


for tag, pattern in {
    "null": r"~|null|Null|NULL|",
    "bool": r"true|True|TRUE|false|False|FALSE",
    "int": r"[-+]?[0-9]+",
    "float": r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
}.items():
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), None)


def schema_accepts(text: str) -> bool:
    return bool(VALIDATOR.is_valid(EditorLoader(text).get_single_data()))


def reader_accepts(text: str) -> bool:
    try:
        parse_notes(text.encode(), "s")
    except NotesError:
        return False
    return True


def whole(example: str) -> str:
    """An example of points alone, as a file."""
    if not example.startswith("- "):
        return example
    return SHORTEST + "".join(f"  {line}\n" for line in example.splitlines())


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def rows_under(heading: str) -> list[str]:
    """The keys in the first column of the table below a heading."""
    table = GUIDE.partition(f"### {heading}\n")[2].partition("\n#")[0]
    return re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)


EXAMPLES = [whole(example) for example in blocks("yaml")]

STRUCTURAL_MISTAKES = [
    "title: T",
    "sections: []",
    "- Hello",
    "Hello",
    "title: T\nsections: []",
    "title: T\nsections:",
    "title: T\nsections:\n- Hello",
    "title: T\nsections:\n- points: [a]",
    "title: T\nsections:\n- title: A\n  points: Hello",
    "title: ''\nsections:\n- title: A\n  points: [a]",
    SHORTEST + "  - - a",
    SHORTEST + "  -",
    SHORTEST + "  - ''",
    SHORTEST + "  - say: ''",
    SHORTEST + "  - short: a",
    SHORTEST + "  - Note: a",
    SHORTEST + "  - say: a\n    priority: high",
    SHORTEST + "  - say: a\n    pause: -1",
    SHORTEST + "  - say: a\n    pause: soon",
    SHORTEST + "  - say: a\n    pause: 90000",
    SHORTEST + "  - say: a\n    seconds: 0",
    SHORTEST + "  - say: a\n    cue: [b]",
    SHORTEST + "  numbering: numbers",
    SHORTEST + "  key: SW",
    SHORTEST + "  key: 12",
    SHORTEST + "  key:",
    SHORTEST + "  id: a b",
    SHORTEST + "  id: -a",
    SHORTEST + "  limit: 5:00",
    SHORTEST + "  sections: A",
    SHORTEST + "pionts: []",
    SHORTEST + "limit: 5",
    SHORTEST + "limit: five",
    SHORTEST + "limit:",
    SHORTEST + "pace: 39",
    SHORTEST + "pace: 301",
    SHORTEST + "pace: fast",
    SHORTEST + "language: English",
    SHORTEST + "speaker: {a: b}",
    SHORTEST + "event: " + "a" * (LONGEST_LINE + 1),
    SHORTEST + "  - " + "a" * (LONGEST_SPEECH + 1),
]

WELCOME = [
    SHORTEST,
    SHORTEST + "subtitle:\nspeaker: ''\nevent: 2030",
    SHORTEST + "  - 42\n  - true\n  - say: 7\n    seconds: 0:17",
    SHORTEST + "  key: 1\n  id: 2",
    SHORTEST + "  key: é\n  id: 合作-1",
    SHORTEST + "  sections: []",
    "title: T\nsections:\n- title: A\n  points: []\n- title: B\n  points: [a]",
    SHORTEST + "limit: 1 h 30 min\npace: 112.5\nlanguage: zh-Hant",
]


@pytest.mark.parametrize("text", [*EXAMPLES, *WELCOME, (HOUSE / "resources/notes.yaml").read_text(encoding="utf-8")])
def test_what_the_guide_shows_is_accepted_by_reader_and_schema(text: str) -> None:
    assert reader_accepts(text)
    assert schema_accepts(text)


@pytest.mark.parametrize("text", STRUCTURAL_MISTAKES)
def test_what_the_reader_refuses_for_its_structure_the_schema_refuses_too(text: str) -> None:
    assert not reader_accepts(text)
    assert not schema_accepts(text)


def test_the_guide_shows_examples() -> None:
    assert len(EXAMPLES) >= 5


def test_the_report_in_the_guide_is_what_the_reader_says() -> None:
    (mistakes,) = blocks("yaml mistakes")
    (report,) = blocks("text report")
    with pytest.raises(NotesError) as refused:
        parse_notes(mistakes.encode(), "speech.yaml")
    assert str(refused.value) == report.strip()


def test_the_schema_is_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_schema_reader_and_guide_know_the_same_keys() -> None:
    assert set(SCHEMA["properties"]) == set(NOTES_KEYS) == set(rows_under("At the top of the file"))
    assert set(SECTION["properties"]) == set(SECTION_KEYS) == set(rows_under("In a section"))
    assert set(POINT["properties"]) == set(POINT_KEYS) == set(rows_under("In a point"))


def test_every_key_has_a_description_for_editors() -> None:
    for thing in (SCHEMA, SECTION, POINT):
        assert all(len(value["description"]) > 10 for value in thing["properties"].values())


def test_schema_and_reader_know_the_same_choices_and_limits() -> None:
    assert POINT["properties"]["priority"]["enum"] == list(Priority)
    assert SECTION["properties"]["numbering"]["enum"] == list(Numbering)
    pace: dict[str, Any] = SCHEMA["properties"]["pace"]
    assert (pace["minimum"], pace["maximum"]) == (SLOWEST_WORDS_PER_MINUTE, FASTEST_WORDS_PER_MINUTE)
    assert SCHEMA["$defs"]["seconds"]["anyOf"][0]["maximum"] == LONGEST_S
    assert SCHEMA["$defs"]["text"]["maxLength"] == LONGEST_LINE
    assert SCHEMA["$defs"]["speech"]["maxLength"] == LONGEST_SPEECH


def test_the_shipped_notes_name_their_schema_for_editors() -> None:
    first_line = (HOUSE / "resources" / "notes.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first_line == "# yaml-language-server: $schema=notes.schema.json"


NUMBERS = st.sampled_from(["0", "5", "75", "90", "1.5", "1,5", "1.555", "1234567890", "-3"])
UNITS = st.sampled_from(["h", "H", "hrs", "min", "mins", "Minutes", "m", "s", "sec", "second", "week", ""])
PARTS = st.tuples(NUMBERS, st.sampled_from(["", " "]), UNITS).map("".join)
CLOCKS = st.from_regex(r"[0-9]{0,3}:?[0-9]{1,3}:[0-9]{1,3}", fullmatch=True)


@given(st.lists(PARTS, max_size=4).map(" ".join) | CLOCKS | PARTS)
def test_schema_and_reader_agree_on_what_a_duration_is(text: str) -> None:
    try:
        parse_duration(text)
        accepted = True
    except RefusedError:
        accepted = False
    assert bool(re.search(SCHEMA["$defs"]["duration"]["pattern"], text)) == accepted
