"""Collects every text that people read into one catalogue: `extract_messages.py [LANGUAGE ...] [--project PROJECT]`.

Writes resources/translations/rostrum.pot, brings the catalogue of each language there up to date, begins one for
each LANGUAGE named, and compiles them all: to .mo for what Python says, to .qm for what the window says.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, ElementTree, SubElement

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

TOOLS = Path(sys.executable).parent
DOMAIN = "rostrum"
SOURCES = (("app", "*.py", "python"), ("ui", "*.py", "python"), ("ui/qml", "*.qml", "javascript"))
_ASK_FOR_A_TEXT = {"_": None, "tr": None, "qsTr": None}
_COUNTS = "%n"
"""A text with this has a form for each number that a language tells apart."""

_HEADER = """\
# Every text that people read in Rostrum, kept by `make messages`.
# docs/translating.md tells how to translate them; the licence is that of Rostrum."""

_CLASS = re.compile(r"^class (\w+)", re.MULTILINE)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="Collect every text that people read into one catalogue.")
    parser.add_argument("languages", metavar="LANGUAGE", nargs="*", help="one to begin with, such as fr or pt_BR")
    parser.add_argument("--project", type=Path, default=Path(__file__).parent.parent)
    asked = parser.parse_args(arguments)
    folder = asked.project / "resources" / "translations"
    template = extracted(asked.project)
    _write(template, folder / f"{DOMAIN}.pot")
    begun = {path.parents[1].name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.po")}
    for language in sorted(begun | set(asked.languages)):
        path = folder / language / "LC_MESSAGES" / f"{DOMAIN}.po"
        catalogue = brought_up_to_date(path, language, template)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)
        compile_for_qt(catalogue, asked.project, path.with_suffix(".qm"))
        count = sum(1 for _ in translated(catalogue))
        sys.stdout.write(f"{language}: {count} of {len(template)} texts are translated\n")
    return 0


def extracted(project: Path) -> Catalog:
    """Every text in the program, with the files it stands in."""
    template = _catalogue()
    for room, pattern, method in SOURCES:
        for source in sorted((project / room).rglob(pattern)):
            place = source.relative_to(project).as_posix()
            for line, found, _comments, _context in extract_from_file(method, source, _ASK_FOR_A_TEXT):
                text = str(found)
                template.add((text, text) if _COUNTS in text else text, locations=[(place, line)])
    return template


def brought_up_to_date(path: Path, language: str, template: Catalog) -> Catalog:
    """The catalogue at `path`, or a new one, with the texts of `template`."""
    catalogue = _catalogue(language)
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language)
    catalogue.update(template)
    _write(catalogue, path)
    return catalogue


def translated(catalogue: Catalog) -> Iterator[Message]:
    """The texts that have a translation which somebody has looked at."""
    return (message for message in catalogue if message.id and _forms(message) and not message.fuzzy)


def compile_for_qt(catalogue: Catalog, project: Path, path: Path) -> None:
    """Write the translations as Qt reads them: it looks a text up under the file or the class that asks for it."""
    root = Element("TS", version="2.1", language=str(catalogue.locale))
    contexts: dict[str, Element] = {}
    for message in translated(catalogue):
        for name in sorted({name for place, _line in message.locations for name in _askers(project / place)}):
            if name not in contexts:
                contexts[name] = SubElement(root, "context")
                SubElement(contexts[name], "name").text = name
            _enter(message, contexts[name])
    source = path.with_suffix(".ts")
    ElementTree(root).write(source, encoding="utf-8", xml_declaration=True)
    command: list[str | Path] = [TOOLS / "pyside6-lrelease", "-silent", source, "-qm", path]
    subprocess.run(command, check=True)
    source.unlink()


def _askers(source: Path) -> list[str]:
    return [source.stem] if source.suffix == ".qml" else _CLASS.findall(source.read_text(encoding="utf-8"))


def _enter(message: Message, context: Element) -> None:
    counts = not isinstance(message.id, str)
    entry = SubElement(context, "message", {"numerus": "yes"} if counts else {})
    SubElement(entry, "source").text = message.id if isinstance(message.id, str) else message.id[0]
    translation = SubElement(entry, "translation")
    if counts:
        for form in _forms(message):
            SubElement(translation, "numerusform").text = form
    else:
        translation.text = _forms(message)[0]


def _catalogue(language: str | None = None) -> Catalog:
    return Catalog(language, project="Rostrum", header_comment=_HEADER)


def _forms(message: Message) -> tuple[str, ...]:
    """Its translation in each form that the language has; empty when there is none yet."""
    forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return forms if any(forms) else ()


def _write(catalogue: Catalog, path: Path) -> None:
    """Write `catalogue` unless nothing but the date in it has changed."""
    if path.exists() and _read(path) == _comparable(catalogue):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=100, sort_by_file=True, include_lineno=False)


def _read(path: Path) -> object:
    with path.open("rb") as file:
        return _comparable(read_po(file))


def _comparable(catalogue: Catalog) -> object:
    return {
        message.id: (_forms(message), message.fuzzy, sorted({place for place, _line in message.locations}))
        for message in catalogue
        if message.id
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
