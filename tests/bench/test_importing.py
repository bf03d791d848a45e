"""The measurement of imports sees what is wrong, and not only what is right."""

from pathlib import Path

from app.domain.notes import Notes, Numbering, Point, Section
from bench.corpus_making import formats_of
from bench.corpus_writing import Line, flat_document, lines_of
from bench.deck_writing import flat_slides
from bench.importing import CORPUS, Share, compared, result, rows, table
from bench.typed_writing import markdown, plain_text, web_page


def test_a_point_in_another_section_is_a_failure() -> None:
    def notes(*titles: str) -> Notes:
        return Notes("T", tuple(Section(title, points=(Point(f"of {title}"),)) for title in titles))

    share, failures = compared(rows(notes("A", "B"), "points"), rows(notes("A", "C"), "points"), "point")
    assert (share.right, share.of) == (1, 2)
    assert len(list(failures)) == 2


def test_numbering_and_cue_count() -> None:
    wanted = Notes("T", (Section("A", numbering=Numbering.DECIMAL, points=(Point("x", cue="y"),)),))
    other = Notes("T", (Section("A", numbering=Numbering.BULLET, points=(Point("x", cue="y"),)),))
    silent = Notes("T", (Section("A", numbering=Numbering.DECIMAL, points=(Point("x"),)),))
    for found in (other, silent):
        assert compared(rows(wanted, "points"), rows(found, "points"), "point")[0].right == 0


def test_a_document_that_cannot_be_read_is_a_failure(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-")
    failed = result(broken, CORPUS / "answers" / "plain-prose.yaml")
    assert (failed.points.right, failed.words.right) == (0, 0)
    assert failed.failures


def test_shares_are_summed_up_by_format() -> None:
    one = result(CORPUS / "plain-prose.md", CORPUS / "answers" / "plain-prose.yaml")
    lines = list(table([one, one]))
    assert lines[2].startswith("| .md | 2 | 100.0 % (2 of 2) |")
    assert str(Share()) == "–"


def test_every_source_is_written_in_every_format() -> None:
    for source in (CORPUS / "sources").glob("*.speech"):
        lines = lines_of(source)
        assert all(line.text for line in lines)
        last = [line.text for line in lines if line.what not in {"header", "footer", "note"}][-1].split()[-1]
        for written in (flat_document(lines), markdown(lines), web_page(lines), plain_text(lines, wrapped=True)):
            assert last.strip('"') in written


def test_lists_are_counted_anew_after_a_paragraph() -> None:
    lines = [Line("1", "a"), Line("1", "b"), Line("plain", "x"), Line("1", "c"), Line("a", "d"), Line("aa", "e")]
    assert plain_text(lines, wrapped=False).split("\n") == [
        "1. a",
        "2. b",
        "",
        "x",
        "",
        "1. c",
        "(a) d",
        "    (a) e",
        "",
    ]


def test_tables_columns_and_bold_words_are_written_as_each_format_has_them() -> None:
    rows = [Line("row", "Time || What I say"), Line("row", "0:00 || Good morning.")]
    lines = [
        Line("title", "T"),
        Line("columns", "2"),
        *rows,
        Line("columns", "1"),
        Line("plain", "**Water.** It runs."),
    ]
    flat = flat_document(lines)
    assert flat.count("<table:table-row>") == 2
    assert flat.count("<text:section") == 1
    assert '<text:span text:style-name="S">Water.</text:span> It runs.' in flat
    assert "| Time | What I say |\n|---|---|\n| 0:00 | Good morning. |" in markdown(lines)
    assert "<td>0:00</td><td>Good morning.</td>" in web_page(lines)
    assert "<p><b>Water.</b> It runs.</p>" in web_page(lines)
    assert "Water. It runs." in plain_text(lines, wrapped=False)


def test_slides_are_written_with_the_notes_below_them() -> None:
    lines = [Line("slide", "Roads"), Line("sub", "Ingrid"), Line("speak", "Good evening."), Line("slide", "")]
    flat = flat_slides([*lines, Line("*", "Salt"), Line("**", "Grit")])
    assert flat.count("<draw:page ") == 2
    assert "<presentation:notes></presentation:notes>" in flat
    assert "<text:p>Good evening.</text:p>" in flat


def test_a_source_may_name_its_formats() -> None:
    assert formats_of(Path("a.speech"), [Line("formats", "txt docx")]) == ("txt", "docx")
    assert formats_of(Path("a.deck"), []) == ("pptx",)
    assert len(formats_of(Path("a.speech"), [])) == 7
