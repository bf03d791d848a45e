import pytest
import yaml

from app.formats.problems import NotesError, Place, Problems
from app.formats.yaml_complaints import DEEPEST
from app.formats.yaml_reading import MOST_NODES, Parser, read_tree
from app.formats.yaml_tree import Entry, Items, Keyed, Node, Text, Unread

PARSERS = pytest.mark.parametrize("parser", [yaml.CSafeLoader, yaml.SafeLoader])


def tree(text: str, parser: Parser = yaml.CSafeLoader) -> Node | None:
    problems = Problems("s")
    node = read_tree(text.splitlines(), problems, parser)
    problems.raise_if_any()
    return node


def report(text: str, parser: Parser = yaml.CSafeLoader) -> str:
    with pytest.raises(NotesError) as refused:
        tree(text, parser)
    return str(refused.value)


@PARSERS
def test_all_scalars_stay_text_with_their_places(parser: Parser) -> None:
    assert tree("no: 1:30\nlist:\n- 010\n- 'ä'", parser) == Keyed(
        Place(1, 1),
        (
            Entry(Place(1, 1), "no", Text(Place(1, 5), "1:30")),
            Entry(Place(2, 1), "list", Items(Place(3, 1), (Text(Place(3, 3), "010"), Text(Place(4, 3), "ä")))),
        ),
    )


@PARSERS
def test_columns_count_characters_not_bytes(parser: Parser) -> None:
    assert tree("[😀, é, x]", parser) == Items(
        Place(1, 1), (Text(Place(1, 2), "😀"), Text(Place(1, 5), "é"), Text(Place(1, 8), "x"))
    )


@pytest.mark.parametrize("text", ["", "# only a remark", "\n\n"])
def test_nothing_is_no_document(text: str) -> None:
    assert tree(text) is None


@PARSERS
def test_a_remark_after_plain_text_marks_the_text_as_cut(parser: Parser) -> None:
    assert tree("item #4", parser) == Text(Place(1, 1), "item", cut=True)
    assert tree("'item' # quoted", parser) == Text(Place(1, 1), "item")
    assert tree("item#4", parser) == Text(Place(1, 1), "item#4")


@PARSERS
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: &x b\nc: *x", "s:1:4: A word that begins with '&' is not used in notes"),
        ("a: *x", "s:1:4: A word that begins with '*' is not used in notes"),
        ("a: !!python/name:os.system x", "s:1:4: A word that begins with '!' is not used in notes"),
        ("a: &x [b]", "s:1:4: A word that begins with '&' is not used in notes"),
        ("<<: {a: b}", "s:1:1: This cannot be a key"),
        ("? [a]\n: b", "s:1:3: This cannot be a key"),
        ("a: b\nc: d\na: e", "s:3:1: 'a' stands here a second time (the first is on line 1; keep one of them)"),
        ("--- a\n--- b", "s:2:1: A second document begins here"),
        ("[" * 900, "s:1:21: This is nested more than 20 levels deep"),
        ("- " * 900, "s:1:41: This is nested more than 20 levels deep"),
        ("{a: " * 900, "s:1:81: This is nested more than 20 levels deep"),
    ],
)
def test_what_notes_do_not_need_is_refused(text: str, said: str, parser: Parser) -> None:
    assert report(text, parser).startswith(said)


@PARSERS
@pytest.mark.parametrize("opening", ["[", "- ", "{a: "])
def test_what_is_nested_so_deep_that_a_parser_gives_up_is_refused_in_the_same_words(
    opening: str, parser: Parser
) -> None:
    assert "This is nested more than 20 levels deep" in report(opening * 10_000, parser)


def test_an_alias_leaves_a_gap_in_the_tree() -> None:
    assert read_tree(["- *x", "- b"], Problems("s")) == Items(
        Place(1, 1), (Unread(Place(1, 3)), Text(Place(2, 3), "b"))
    )


def test_the_deepest_nesting_allowed_is_read() -> None:
    assert tree("[" * DEEPEST + "]" * DEEPEST)


def test_the_number_of_nodes_is_limited() -> None:
    assert report("- a\n" * MOST_NODES) == (
        "s:200000:3: The file has more than 200,000 texts, lists and keys (split it into several files)"
    )


@PARSERS
def test_several_troubles_within_texts_are_found_at_once(parser: Parser) -> None:
    lines = report("- *Thank* you\n- 'a' b\n- fine\n- a: b: c\n- @home\n- !x y", parser).splitlines()
    assert [line.partition(": ")[0] for line in lines] == ["s:1:3", "s:2:7", "s:4:7", "s:5:3", "s:6:3"]


def test_after_a_trouble_within_a_text_the_rest_is_read() -> None:
    problems = Problems("s")
    assert read_tree(["- @a", "- b"], problems) == Items(Place(1, 1), (Text(Place(1, 3), "x"), Text(Place(2, 3), "b")))
    assert not problems.cut_short


def test_a_trouble_of_structure_ends_the_reading_and_keeps_what_was_read() -> None:
    problems = Problems("s")
    assert read_tree(["a: b", "c: [d", "e: f"], problems) == Keyed(
        Place(1, 1),
        (
            Entry(Place(1, 1), "a", Text(Place(1, 4), "b")),
            Entry(Place(2, 1), "c", Items(Place(2, 4), (Text(Place(2, 5), "d e"),))),
        ),
    )
    assert problems.cut_short


def test_the_rounds_of_mending_are_limited() -> None:
    assert len(report("- @a\n" * 50).splitlines()) == 10


@pytest.mark.parametrize("escape", ["\\U00110000", "\\UFFFFFFFF"])
@PARSERS
def test_an_impossible_escape_is_refused(escape: str, parser: Parser) -> None:
    assert report(f'- "{escape}"', parser).startswith("s:1:")
