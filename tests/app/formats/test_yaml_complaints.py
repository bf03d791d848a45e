import pytest
import yaml

from app.formats.problems import Place
from app.formats.yaml_complaints import Complaint, complaint
from app.formats.yaml_reading import Parser

PARSERS = pytest.mark.parametrize("parser", [yaml.CSafeLoader, yaml.SafeLoader])


def complaint_of(text: str, parser: Parser) -> Complaint:
    with pytest.raises(yaml.YAMLError) as refused:
        list(yaml.parse(text, Loader=parser))
    return complaint(refused.value, text.splitlines())


@PARSERS
@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("- 'a\n- b", 1, "The quotation mark that opens here is never closed"),
        ("- 'starts here\n- it's over", 1, "The quotation mark that opens here is never closed"),
        ("- 'a\n--- b", 1, "The quotation mark that opens here is never closed"),
        ('- "a\\q"', 1, "Between double quotation marks a backslash has a meaning of its own"),
        ('- "\\xZZ"', 1, "Between double quotation marks a backslash has a meaning of its own"),
        ("- *Thank* you", 1, "A text cannot begin with '*', which has a meaning of its own here"),
        ("- &", 1, "A text cannot begin with '&', which has a meaning of its own here"),
        ("- !a!b c", 1, "A text cannot begin with '!', which has a meaning of its own here"),
        ("- !<", 1, "A text cannot begin with '!', which has a meaning of its own here"),
        ("- a\n- %b", 2, "A text cannot begin with '%', which has a meaning of its own here"),
        ("- `a`", 1, "A text cannot begin with '`', which has a meaning of its own here"),
        ("a:\n\t- b", 2, "There is a tab in this line, where only spaces may stand"),
        ("- a\n\t- b", 2, "There is a tab in this line, where only spaces may stand"),
        ("a: >\n\tb", 2, "There is a tab in this line, where only spaces may stand"),
        ("-\t- a\n-\t\tb: c", 1, "There is a tab in this line, where only spaces may stand"),
        ("a: b: c", 1, "There is a second colon in this line"),
        ("title:x\nlimit: 5:00", 1, "There is no space after the colon"),
        ("a: b\n  c: d", 2, "This line does not stand under the lines it belongs with"),
        ("a: b\nc", 2, "There is no colon after 'c'"),
        ("a: [b\nc: d", 1, "What begins with '[' here cannot be read as a list"),
        ("- > a", 1, "After | or > the text begins on the next line"),
        ("- |x\n  a", 1, "After | or > the text begins on the next line"),
        ("- 'a' b", 1, "The text goes on after its closing quotation mark"),
        ("key: 'a'b'", 1, "The text goes on after its closing quotation mark"),
        ("- [a] b", 1, "The text goes on after its closing bracket"),
        ("- item #4\n  of the agenda", 1, "The text stops at '#', and the next line is lost"),
        ("- a\nb: c", 2, "This line does not stand under the lines it belongs with"),
        ("a: b\n- c", 2, "This line does not stand under the lines it belongs with"),
        ("%YAML 2.0\n---\na", 1, "From here on this cannot be read as notes"),
        ("a: b\n...\nc", 3, "From here on this cannot be read as notes"),
    ],
)
def test_the_parsers_complaint_becomes_a_sentence(text: str, line: int, sentence: str, parser: Parser) -> None:
    found = complaint_of(text, parser)
    assert (found.place.line, found.sentence) == (line, sentence)
    assert found.hint


@PARSERS
@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("- *Thank* you", "- x"),
        ("points:\n  - say: 'a' b", "  - say: x"),
        ("limit: 5:00: x", "limit: x"),
        ("a: [b\nc: d", None),
        ("a: b\nc", None),
    ],
)
def test_a_trouble_within_a_text_can_be_mended(text: str, mended: str | None, parser: Parser) -> None:
    assert complaint_of(text, parser).mended == mended


def test_an_error_without_a_place_is_told_at_the_beginning() -> None:
    assert complaint(yaml.YAMLError("?"), []) == Complaint(
        Place(1, 1),
        "From here on this cannot be read as notes",
        "lines look like 'title: My speech', points like '- What I say'",
    )


def test_a_closing_quotation_mark_without_an_opening_one_is_a_text_that_goes_on() -> None:
    mark = yaml.Mark("s", 0, 0, 4, None, 0)
    error = yaml.MarkedYAMLError("while parsing a block mapping", mark, "did not find expected key", mark)
    found = complaint(error, ["ab' c"])
    assert found.sentence == "The text goes on after its closing quotation mark"
