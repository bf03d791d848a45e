"""A stranger's file is read whole, or refused in one clear sentence."""

import os
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from app.domain import document as limits
from app.domain.document import Document
from app.domain.notes import Notes, Point, Priority, Section
from app.domain.recognising.recognise import recognised
from app.domain.refused import RefusedError
from app.domain.sheets import Sheet
from app.formats.documents import archive, reading
from app.formats.documents.reading import read_document
from app.formats.markdown_writing import markdown
from app.formats.section_ids import with_ids
from app.formats.word_writing import word_notes
from tests.documents import open_text, paragraph, pdf_of, saved, slides, word, zipped

CORPUS = Path(__file__).parents[4] / "bench" / "corpus"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
3 0 obj<</Filter/Standard/V 1/R 2/P -4/O(00000000000000000000000000000000)/U(00000000000000000000000000000000)>>endobj
trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(0000000000000000)(0000000000000000)]/Size 4>>
%%EOF"""


def pdf(*, pages: int) -> bytes:
    """A PDF with so many pages that hold no text."""
    made, buffer = pypdfium2.PdfDocument.new(), BytesIO()
    for _page in range(pages):
        made.new_page(200, 200)
    made.save(buffer)
    made.close()
    return buffer.getvalue()


def damaged_part() -> bytes:
    """A zip file of which one part is not what was packed."""
    content = bytearray(word(paragraph("Hello, everybody. " * 20)))
    content[60:90] = bytes(30)
    return bytes(content)


def bomb() -> bytes:
    return word(paragraph("a" * 5_000_000))


def encrypted_zip() -> bytes:
    content = bytearray(word(paragraph("Hello")))
    for at in (content.find(b"PK\x01\x02") + 8, 6):
        content[at] |= 1
    return bytes(content)


def strange_packing() -> bytes:
    content = bytearray(word(paragraph("Hello")))
    for at in (content.find(b"PK\x01\x02") + 10, 8):
        content[at] = 97
    return bytes(content)


XXE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="u">&x;</w:document>'
NO_SLIDE = zipped(
    {
        "ppt/presentation.xml": '<p xmlns:r="u"><sldId r:id="a"/></p>',
        "ppt/_rels/presentation.xml.rels": '<r><Relationship Id="a" Target="/ppt/s.xml"/></r>',
    }
)
REFUSED = [
    ("empty.docx", b" \n", "empty"),
    ("no-words.txt", "* * *\n", "no text"),
    ("old.doc", OLE + bytes(600), "old format"),
    ("locked.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    ("locked-zip.docx", encrypted_zip(), "password"),
    ("locked.pdf", ENCRYPTED_PDF, "password"),
    ("rich.rtf", "{\\rtf1 Hello}", "Rich Text"),
    ("photo.png", b"\x89PNG\r\n", "picture"),
    ("scan.pdf", pdf(pages=2), "no text"),
    ("broken.pdf", b"%PDF-1.7 and nothing more", "damaged"),
    ("no-page.pdf", pdf_of((10, 100, "Hello")).replace(b"3 0 obj<</Type/Page/", b"3 0 obj<</Type/Rage/"), "damaged"),
    ("half.docx", word(paragraph("Hello"))[:200], "damaged"),
    ("damaged.docx", damaged_part(), "damaged"),
    ("strange.docx", strange_packing(), "damaged"),
    ("no-xml.docx", zipped({"word/document.xml": "<w"}), "damaged"),
    ("no-content.odt", zipped({"content.xml": "", "META-INF/manifest.xml": "<m/>"}), "damaged"),
    ("no-slide.pptx", NO_SLIDE, "damaged"),
    ("xxe.docx", zipped({"word/document.xml": XXE}), "outside of it"),
    ("bomb.docx", bomb(), "far larger"),
    ("sheet.xlsx", zipped({"xl/workbook.xml": "<x/>"}), "Excel"),
    ("other.zip", zipped({"readme.txt": "x"}), "zip file"),
    ("data.bin", b"a\x00b", "not a document"),
    ("long.txt", b"word " * 2_100_000, "larger than 10 MB"),
    ("days.txt", b"word " * 1_100_000, "two days"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "said"), REFUSED, ids=[name for name, _content, _said in REFUSED])
def test_what_cannot_be_read_is_refused_in_a_sentence(
    name: str, content: bytes | str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(RefusedError, match=said) as refused:
        read_document(saved(tmp_path, name, content))
    assert refused.value.hint


def test_a_file_that_is_not_there_or_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no such file"):
        read_document(tmp_path / "gone.docx")
    with pytest.raises(RefusedError, match=r"^This is no file"):
        read_document(tmp_path)
    with pytest.raises(RefusedError, match="cannot be read"):
        read_document(tmp_path / "a\x00b")


def test_a_file_far_larger_than_a_speech_is_not_even_read(tmp_path: Path) -> None:
    large = tmp_path / "film.docx"
    with large.open("wb") as file:
        os.truncate(file.fileno(), 200_000_000)
    with pytest.raises(RefusedError, match=r"^This file is larger than 100 MB"):
        read_document(large)


@pytest.mark.parametrize("limit", ["_MOST_PARTS", "_LARGEST_TOGETHER", "_LARGEST_PART"])
def test_many_parts_or_much_text_in_them_is_refused(
    limit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, "a.docx", word(paragraph("Hello"), styles=""))
    monkeypatch.setattr(archive, limit, 1)
    with pytest.raises(RefusedError, match="far larger"):
        read_document(path)


def test_a_document_of_too_many_paragraphs_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BLOCKS", 1)
    assert limits.MOST_BLOCKS > 1
    with pytest.raises(RefusedError, match="two days"):
        read_document(saved(tmp_path, "a.txt", "One\nTwo"))


def test_a_pdf_of_too_many_pages_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.formats.documents.pdf._MOST_PAGES", 1)
    with pytest.raises(RefusedError, match="2 pages"):
        read_document(saved(tmp_path, "a.pdf", pdf(pages=2)))


def test_without_its_reader_pdf_is_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(RefusedError, match="pip install pypdfium2"):
        read_document(CORPUS / "plain-prose.pdf")


def test_a_wrong_ending_is_told_and_the_document_is_read(tmp_path: Path) -> None:
    document = read_document(saved(tmp_path, "speech.doc", word(paragraph("Hello"))))
    assert [block.text for block in document.blocks] == ["Hello"]
    assert ".docx" in document.remarks[0]
    assert not read_document(saved(tmp_path, "speech.docx", word(paragraph("Hello")))).remarks


def test_each_kind_has_its_reader(tmp_path: Path) -> None:
    def first(name: str, content: bytes | str) -> Document:
        return read_document(saved(tmp_path, name, content))

    assert first("a.odt", open_text("<text:p>Hello</text:p>")).blocks[0].text == "Hello"
    assert first("a.pptx", slides(("", ""))).blocks[0].text == "Slide 1"
    assert first("a.txt", "<!DOCTYPE html><p>Hello").blocks[0].text == "Hello"
    assert first("a.htm", "<p>Hello").blocks[0].text == "Hello"
    assert first("a.md", "# Hello").blocks[0].text == "Hello"
    assert first("a.txt", "# Hello").blocks[0].text == "# Hello"
    assert first("a.txt", "a\u00e9 b".encode("cp1252")).remarks


def test_pages_without_text_are_named(tmp_path: Path) -> None:
    made = pypdfium2.PdfDocument(CORPUS / "plain-prose.pdf")
    for _page in range(7):
        made.new_page(200, 200)
    buffer = BytesIO()
    made.save(buffer)
    made.close()
    document = read_document(saved(tmp_path, "a.pdf", buffer.getvalue()))
    assert document.remarks == ("There is no text on these pages: 2, 3, 4, 5, 6….",)


def test_the_progress_of_a_long_document_is_told() -> None:
    shares: list[float] = []
    read_document(CORPUS / "french-prose.pdf", shares.append)
    assert shares == [0.5, 1.0]


def test_properties_of_a_pdf_that_are_damaged_are_left_out(tmp_path: Path) -> None:
    whole = pdf_of((10, 100, "Hello, everybody."))
    titled = whole.replace(b"trailer<<", b"6 0 obj<</Title<FEFF0041>>>endobj\ntrailer<</Info 6 0 R")
    damaged = titled.replace(b"<FEFF0041>", b"<FEFFDB13CE0B>")
    assert read_document(saved(tmp_path, "a.pdf", titled)).title == "A"
    assert read_document(saved(tmp_path, "b.pdf", damaged)).title == ""


def test_an_empty_line_of_a_pdf_is_none(tmp_path: Path) -> None:
    content = pdf_of((10, 100, "Hello, everybody."), (10, 80, "   "), (10, 60, "Goodbye."))
    assert [block.text for block in read_document(saved(tmp_path, "a.pdf", content)).blocks] == [
        "Hello, everybody.",
        "Goodbye.",
    ]


OWN = Notes(
    "Own",
    with_ids((Section("Part", key="P", points=(Point("Say this.", priority=Priority.MUST, pause_s=2.0),)),)),
    speaker="Ana",
    limit_s=90.0,
)


@pytest.mark.parametrize(
    ("name", "content"), [("own.md", markdown(OWN).encode()), ("own.docx", word_notes(OWN, Sheet.A4))]
)
def test_what_rostrum_wrote_comes_back_whole(name: str, content: bytes, tmp_path: Path) -> None:
    found = recognised(read_document(saved(tmp_path, name, content)))
    assert found.notes() == OWN
    assert [one.said for one in found.decisions] == ["Own", "Part", "Say this."]


def test_a_part_that_cannot_be_unpacked_for_want_of_memory_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(zipfile.ZipExtFile, "read", fail)
    with pytest.raises(MemoryError):
        archive.Archive(word(paragraph("Hello"))).xml("word/document.xml")
