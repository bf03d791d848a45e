"""Makes the documents of a corpus from their sources: `python -m bench.corpus_making [FOLDER]`.

LibreOffice and python-pptx have to be installed.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.corpus_writing import Line, flat_document, lines_of
from bench.deck_writing import flat_slides
from bench.slides_writing import write_slides
from bench.typed_writing import markdown, plain_text, web_page

CORPUS = Path(__file__).parent / "corpus"
OFFICE_FORMATS = ("docx", "odt", "pdf")
ALL_FORMATS = (*OFFICE_FORMATS, "txt", "wrapped", "md", "html")
SLIDES = ("pptx",)


def main(arguments: Sequence[str]) -> int:
    corpus = Path(arguments[0]) if arguments else CORPUS
    flat: list[tuple[Path, tuple[str, ...]]] = []
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted((corpus / "sources").iterdir()):
            lines = lines_of(source)
            if source.suffix == ".slides":
                write_slides(lines, corpus / f"{source.stem}.pptx")
                continue
            formats = formats_of(source, lines)
            lines = [line for line in lines if line.what != "formats"]
            written = Path(folder) / f"{source.stem}.{'fodp' if formats == SLIDES else 'fodt'}"
            written.write_text(flat_slides(lines) if formats == SLIDES else flat_document(lines), encoding="utf-8")
            flat.append((written, formats))
            for form in formats:
                _write_text(corpus / source.stem, form, lines)
        for form in (*OFFICE_FORMATS, *SLIDES):
            _convert([file for file, formats in flat if form in formats], form, corpus, folder)
    return 0


def formats_of(source: Path, lines: Sequence[Line]) -> tuple[str, ...]:
    """In which formats the source is written: in those it names, or in all."""
    if source.suffix == ".deck":
        return SLIDES
    return next((tuple(line.text.split()) for line in lines if line.what == "formats"), ALL_FORMATS)


def _write_text(stem: Path, form: str, lines: Sequence[Line]) -> None:
    match form:
        case "txt":
            stem.with_name(f"{stem.name}.txt").write_text(plain_text(lines, wrapped=False), encoding="utf-8")
        case "wrapped":
            stem.with_name(f"{stem.name}-wrapped.txt").write_text(plain_text(lines, wrapped=True), encoding="utf-8")
        case "md":
            stem.with_name(f"{stem.name}.md").write_text(markdown(lines), encoding="utf-8")
        case "html":
            stem.with_name(f"{stem.name}.html").write_text(web_page(lines), encoding="utf-8")


def _convert(files: Sequence[Path], form: str, corpus: Path, folder: str) -> None:
    if files:
        command = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", form]
        subprocess.run([*command, "--outdir", str(corpus), *map(str, files)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
