import pytest

from app.formats.problems import NotesError, Problems
from app.formats.text_lines import LARGEST_SIZE, hidden_character, text_lines, without_hidden


def read(content: bytes) -> None:
    problems = Problems("s")
    text_lines(content, problems)
    problems.raise_if_any()


def report(content: bytes) -> str:
    with pytest.raises(NotesError) as refused:
        read(content)
    return str(refused.value)


def test_lines_come_without_their_ends_and_without_a_byte_order_mark() -> None:
    problems = Problems("s")
    content = "\ufeffone\r\ntwo\nthree\rfour\u2028five".encode()
    assert text_lines(content, problems) == ["one", "two", "three", "four", "five"]
    assert len(problems) == 0


@pytest.mark.parametrize(
    "content", ["título".encode("utf-16"), "title: a speech".encode("utf-16-le"), b"\x00t\x00i\x00t\x00l\x00e"]
)
def test_utf_16_is_recognised(content: bytes) -> None:
    assert report(content) == (
        "s: This text is saved as UTF-16, and notes are read as UTF-8 "
        "(in the editor, choose Save as and the encoding UTF-8)"
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"PK\x03\x04....", "s: This is a Word document or another zip file, not notes ("),
        (b"%PDF-1.7", "s: This is a PDF, not notes ("),
        (b"{\\rtf1 hello}", "s: This is a document in Rich Text Format, not notes ("),
        (b"\x01\x02\x00\x03\x00\x00", "s: This is not a text file ("),
        (b"\x00", "s: This is not a text file ("),
        (b"a" * (LARGEST_SIZE + 1), "s: The file is larger than 1 MB ("),
    ],
)
def test_what_is_no_text_is_named(content: bytes, sentence: str) -> None:
    assert report(content).startswith(sentence)


def test_a_byte_that_is_not_utf_8_is_shown_with_what_it_would_be() -> None:
    assert report("title: é\nevent: café".encode("cp1252")) == (
        "s:1:8: The byte 0xE9 here is not UTF-8 (save the file as UTF-8; as Windows-1252 this would be 'é')"
    )


def test_the_column_of_a_byte_counts_characters_after_a_byte_order_mark() -> None:
    assert report(b"\xef\xbb\xbf\xe2\x80\x93\x81").startswith("s:1:2: The byte 0x81 here")


def test_hidden_characters_are_reported_once_a_line_and_read_as_spaces() -> None:
    problems = Problems("s")
    assert text_lines(b"a\x07b\x08\nc\n\x7fd", problems) == ["a b ", "c", " d"]
    with pytest.raises(NotesError) as refused:
        problems.raise_if_any()
    assert [(problem.line, problem.column) for problem in refused.value.problems] == [(1, 2), (3, 1)]
    assert refused.value.problems[0].sentence == "There is a hidden character here, U+0007"


def test_a_hidden_character_is_named_by_its_number() -> None:
    assert hidden_character("fine\tand\nfine") == ""
    assert hidden_character("a\ufeff") == "U+FEFF"
    assert hidden_character("a\u202eb") == "U+202E", "turns the direction of writing by force"
    assert hidden_character("a\u200fb") == "", "a mark that Arabic and Hebrew need"
    assert without_hidden("a\x1bb") == "a b"
