"""Makes the documents of the corpus from their sources: `python -m bench.corpus_making`; needs LibreOffice."""

import subprocess
import sys
import tempfile
from pathlib import Path

from bench.corpus_writing import flat_document, lines_of, markdown, plain_text, web_page

CORPUS = Path(__file__).parent / "corpus"
SOURCES = CORPUS / "sources"
OFFICE_FORMATS = ("docx", "odt", "pdf")


def main() -> int:
    sources = sorted(SOURCES.glob("*.speech"))
    for source in sources:
        lines = lines_of(source)
        CORPUS.joinpath(f"{source.stem}.txt").write_text(plain_text(lines, wrapped=False), encoding="utf-8")
        CORPUS.joinpath(f"{source.stem}-wrapped.txt").write_text(plain_text(lines, wrapped=True), encoding="utf-8")
        CORPUS.joinpath(f"{source.stem}.md").write_text(markdown(lines), encoding="utf-8")
        CORPUS.joinpath(f"{source.stem}.html").write_text(web_page(lines), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        flat = [Path(folder) / f"{source.stem}.fodt" for source in sources]
        for source, file in zip(sources, flat, strict=True):
            file.write_text(flat_document(lines_of(source)), encoding="utf-8")
        for form in OFFICE_FORMATS:
            command = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", form]
            subprocess.run([*command, "--outdir", str(CORPUS), *map(str, flat)], check=True, stdout=subprocess.DEVNULL)
    return 0


if __name__ == "__main__":
    sys.exit(main())
