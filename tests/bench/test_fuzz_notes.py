import pytest
import yaml

from app.formats.notes_writing import write_notes
from app.formats.notes_yaml import parse_notes
from app.formats.yaml_reading import Parser
from bench.fuzz_notes import answer_to, mutants


@pytest.mark.parametrize(("parser", "count"), [(yaml.CSafeLoader, 2000), (yaml.SafeLoader, 300)])
def test_damaged_notes_are_read_or_refused_and_nothing_else(parser: Parser, count: int) -> None:
    answers = {answer_to(content, parser) for content in mutants(count, seed=2)}
    assert answers == {"notes", "problems"}


def test_damaged_notes_that_can_be_read_can_be_written() -> None:
    for content in mutants(500, seed=3):
        if answer_to(content) == "notes":
            notes = parse_notes(content, "mutant.yaml")
            assert parse_notes(write_notes(notes).encode(), "again.yaml") == notes
