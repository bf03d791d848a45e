from pathlib import Path

import pytest

from app.domain.export import Export, usual_sheet
from app.domain.paper import Paper
from app.domain.paper_kind import PaperKind
from app.domain.plan import plan
from app.domain.refused import RefusedError
from app.domain.sheets import Sheet
from app.formats.exporting import ENDINGS, exported
from tests.app.formats.test_text_writing import SPEECH
from tests.speeches import NO_RESTS

SET = Export(plan(SPEECH, NO_RESTS), 68.0)


def no_pages(_paper: Paper, _kind: PaperKind, _sheet: Sheet) -> tuple[bytes, str]:
    raise AssertionError


def beginning(ending: str, export: Export = SET) -> bytes:
    return exported(export, Path(f"speech{ending}"), no_pages).content[:20]


@pytest.mark.parametrize(
    ("ending", "begins"),
    [
        (".md", b"<!-- Rostrum notes"),
        (".MD", b"<!-- Rostrum notes"),
        (".txt", b"Opening remarks"),
        (".html", b"<!DOCTYPE html>"),
        (".json", b'{\n  "title"'),
        (".yaml", b"title: Opening"),
        (".srt", b"1\n00:00:00,000"),
        (".docx", b"PK"),
    ],
)
def test_the_ending_tells_what_is_written(ending: str, begins: bytes) -> None:
    assert beginning(ending).startswith(begins)


def test_pages_are_set_for_the_pocket_unless_another_kind_is_wanted() -> None:
    asked: list[object] = []

    def pages(paper: Paper, kind: PaperKind, sheet: Sheet) -> tuple[bytes, str]:
        asked.append((paper.landing, kind, sheet))
        return b"%PDF", "𓀀"

    document = exported(SET, Path("speech.pdf"), pages)
    exported(Export(SET.plan, kind=PaperKind.INTERPRETERS, sheet=Sheet.LETTER), Path("speech.pdf"), pages)
    assert asked == [
        ("lands at 1:05 of 1:08", PaperKind.POCKET, Sheet.A5),
        ("takes 1:10", PaperKind.INTERPRETERS, Sheet.LETTER),
    ]
    assert document.content == b"%PDF"
    assert document.remark.startswith("No typeface on this machine has the letters '𓀀'")


def test_interpreters_have_their_own_copy() -> None:
    copy = Export(SET.plan, kind=PaperKind.INTERPRETERS)
    assert exported(copy, Path("a.docx"), no_pages).content != exported(SET, Path("a.docx"), no_pages).content
    assert b"<h2>Names" in exported(copy, Path("a.html"), no_pages).content
    assert usual_sheet(PaperKind.INTERPRETERS) is Sheet.A4


@pytest.mark.parametrize(("name", "hint"), [("speech.pfd", "did you mean '.pdf'?"), ("speech", "choose one of .pdf")])
def test_an_ending_that_tells_nothing_is_refused(name: str, hint: str) -> None:
    with pytest.raises(RefusedError, match="does not tell what to write") as refused:
        exported(SET, Path(name), no_pages)
    assert refused.value.hint.startswith(hint)


def test_every_ending_is_one() -> None:
    assert all(ending.startswith(".") for ending in ENDINGS)
