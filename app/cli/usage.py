"""What was asked for on the command line."""

import argparse
import io
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from app.cli.answer import Answer
from app.cli.explained import explained
from app.cli.takes_words import LearnRequest, OwnPaceRequest, TakesRequest, takes_request
from app.domain.durations import parse_duration, parse_limit
from app.domain.notes_values import read_words_per_minute
from app.domain.paper_kind import PaperKind
from app.domain.sheets import Sheet
from app.opening import OpeningRequest
from app.translation import _
from app.version import __version__

_PROGRAM = "rostrum"


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """Tell whether these notes are in order, and whether they fit."""

    notes: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """Tell when what is said; None for a figure that the notes, or else the language, decide."""

    notes: Path
    limit_s: float | None = None
    words_per_minute: float | None = None
    json: bool = False
    from_point: str | None = None
    elapsed_s: float | None = None


@dataclass(frozen=True, slots=True)
class FitsRequest:
    """Tell what becomes of these notes within each usual limit."""

    notes: Path
    words_per_minute: float | None = None


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Write the notes to a file of the kind that its name tells; None for what is usual."""

    notes: Path
    to: Path
    kind: PaperKind | None = None
    sheet: Sheet | None = None
    limit_s: float | None = None
    words_per_minute: float | None = None
    replace: bool = False


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """Make notes of this document; without a file to write they are printed."""

    document: Path
    to: Path | None = None
    replace: bool = False
    explain: bool = False


@dataclass(frozen=True, slots=True)
class DocumentRequest:
    """Read this document for the window, in a process of its own."""

    document: Path


@dataclass(frozen=True, slots=True)
class SelfTestRequest:
    """Tell whether everything works on this machine."""


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """Write down what helps to mend a fault."""


Request = (
    OpeningRequest
    | CheckRequest
    | PlanRequest
    | FitsRequest
    | ExportRequest
    | ImportRequest
    | DocumentRequest
    | SelfTestRequest
    | ReportRequest
    | TakesRequest
    | OwnPaceRequest
    | LearnRequest
)
_Parse = Callable[[Sequence[str]], Request]

_COMMANDS = _(
    "before you travel:\n"
    "  rostrum check NOTES...                 is everything in order, and does it fit?\n"
    "  rostrum plan NOTES --limit 3:00        when is what said, what gives way, and where does it land?\n"
    "  rostrum fits NOTES                     does it fit fifteen, five, four, three, two minutes, or 1:30?\n"
    "  rostrum export NOTES -o FILE.pdf       the speech on paper, or as a document\n"
    "  rostrum import DOCUMENT -o NOTES       notes from a Word document, a PDF, a text you have already\n"
    "  rostrum takes list                     what was rehearsed and delivered, and how it went\n"
    "  rostrum check --help and so on tell more\n"
    "\n"
    "A file that is called like one of these is opened as ./check and so on."
)


def understood(words: Sequence[str]) -> Request | Answer:
    """The request, or the answer when help or the version is asked for or the words make no sense."""
    said, refused = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(said), redirect_stderr(refused):
            return _request(words)
    except SystemExit as leaving:
        return Answer(said.getvalue(), refused.getvalue(), int(leaving.code or 0))


def _request(words: Sequence[str]) -> Request:
    """The first word may be a command; ./check is the way to a file of that name."""
    commands: dict[str, _Parse] = {
        "check": _check,
        "plan": _plan,
        "fits": _fits,
        "export": _export,
        "import": _import,
        "takes": takes_request,
    }
    match words:
        case ["--read-document", document]:
            return DocumentRequest(Path(document))
        case [word, *rest] if word in commands:
            return commands[word](rest)
    return _opening(words)


def _opening(words: Sequence[str]) -> OpeningRequest | SelfTestRequest | ReportRequest:
    parser = _parser(_PROGRAM, _("Open your speech at the desk; F5 brings it to the stage, and Space runs it."))
    parser.epilog = _COMMANDS
    parser.add_argument(
        "notes",
        metavar="NOTES",
        nargs="?",
        type=Path,
        help=_("the file with your notes; without it, those you had last, or the speech that comes with Rostrum"),
    )
    _add_figures(parser)
    _add_ways(parser)
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    asked = parser.parse_args(words)
    if asked.self_test:
        return SelfTestRequest()
    if asked.report:
        return ReportRequest()
    return OpeningRequest(asked.notes, asked.limit, asked.pace, asked.deliver, asked.windowed, asked.rehearse)


def _add_ways(parser: argparse.ArgumentParser) -> None:
    """Where notes are opened, and what can be asked of the program itself instead."""
    parser.add_argument("--deliver", action="store_true", help=_("go straight to the stage, full screen"))
    parser.add_argument("--rehearse", action="store_true", help=_("to the stage, and tell afterwards how it went"))
    parser.add_argument("--windowed", action="store_true", help=_("stay in a window, with --deliver too"))
    trial = _("try everything on this machine, and tell in JSON")
    parser.add_argument("--self-test", action="store_true", help=trial)
    record = _("write down, without your words, what helps to mend a fault")
    parser.add_argument("--report", action="store_true", help=record)


def _check(words: Sequence[str]) -> CheckRequest:
    parser = _parser(
        f"{_PROGRAM} check",
        _("Say of each file what has to be repaired, or how long the speech takes and whether it fits."),
    )
    parser.add_argument("notes", metavar="NOTES", nargs="+", type=Path, help=_("a file with notes"))
    return CheckRequest(tuple(parser.parse_args(words).notes))


def _plan(words: Sequence[str]) -> PlanRequest:
    parser = _parser(
        f"{_PROGRAM} plan", _("Say when each point begins and ends, what gives way, and where the speech lands.")
    )
    parser.add_argument("notes", metavar="NOTES", type=Path, help=_("the file with your notes"))
    _add_figures(parser)
    parser.add_argument("--json", action="store_true", help=_("the same for another program, in JSON"))
    parser.add_argument(
        "--from",
        dest="from_point",
        metavar=_("POINT"),
        help=_("the point you are saying: C4 or 'convergence 4', the key or name of a section and a number; or 12"),
    )
    parser.add_argument(
        "--elapsed",
        metavar=_("TIME"),
        type=explained(parse_duration),
        help=_("how long you have spoken when you come to POINT: 1:20; without it, as long as planned"),
    )
    asked = parser.parse_args(words)
    if asked.elapsed is not None and asked.from_point is None:
        parser.error(_("--elapsed needs --from: which point have you come to?"))
    return PlanRequest(asked.notes, asked.limit, asked.pace, asked.json, asked.from_point, asked.elapsed)


def _fits(words: Sequence[str]) -> FitsRequest:
    parser = _parser(
        f"{_PROGRAM} fits", _("Say for each usual limit whether the speech fits, what goes, or what to cut.")
    )
    parser.add_argument("notes", metavar="NOTES", type=Path, help=_("the file with your notes"))
    _add_pace(parser)
    asked = parser.parse_args(words)
    return FitsRequest(asked.notes, asked.pace)


def _export(words: Sequence[str]) -> ExportRequest:
    parser = _parser(f"{_PROGRAM} export", _("Write the speech as a document, or set it on paper."))
    parser.add_argument("notes", metavar="NOTES", type=Path, help=_("the file with your notes"))
    parser.add_argument(
        "-o",
        "--output",
        dest="to",
        metavar=_("FILE"),
        type=Path,
        required=True,
        help=_("what to write; its ending tells the kind: .pdf .docx .md .txt .html .json .yaml .srt"),
    )
    parser.add_argument(
        "--for",
        dest="kind",
        choices=list(PaperKind),
        type=PaperKind,
        help=_("pocket: large type with times, for you (usual in a PDF); interpreters: with names and figures listed"),
    )
    parser.add_argument(
        "--paper", dest="sheet", choices=list(Sheet), type=Sheet, help=_("a5 (usual in the pocket), a4 or letter")
    )
    parser.add_argument("--replace", action="store_true", help=_("write over a file of that name"))
    _add_figures(parser)
    asked = parser.parse_args(words)
    return ExportRequest(asked.notes, asked.to, asked.kind, asked.sheet, asked.limit, asked.pace, asked.replace)


def _import(words: Sequence[str]) -> ImportRequest:
    parser = _parser(
        f"{_PROGRAM} import",
        _("Make notes of a document: .docx, .odt, .pdf, .pptx, .md, .txt or .html. What was not understood is listed."),
    )
    parser.add_argument("document", metavar=_("DOCUMENT"), type=Path, help=_("the document you have"))
    parser.add_argument(
        "-o", "--output", dest="to", metavar="NOTES", type=Path, help=_("the file to write, or else they are printed")
    )
    parser.add_argument("--replace", action="store_true", help=_("write over a file of that name"))
    parser.add_argument("--explain", action="store_true", help=_("say of each passage what became of it, and why"))
    asked = parser.parse_args(words)
    return ImportRequest(asked.document, asked.to, asked.replace, asked.explain)


def _parser(program: str, description: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        program,
        description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _add_figures(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--limit",
        metavar=_("TIME"),
        type=explained(parse_limit),
        help=_("the time you are given: 3:00, 90 s or 2 min; without it, the limit in the notes"),
    )
    _add_pace(parser)


def _add_pace(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--pace",
        metavar=_("WORDS"),
        type=explained(read_words_per_minute),
        help=_(
            "words a minute; without it, the pace in the notes, else your own from rehearsals, "
            "else what is usual in the language (120 in English)"
        ),
    )
