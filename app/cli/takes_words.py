"""What was asked for with `rostrum takes`."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.translation import _

_PROGRAM = "rostrum takes"


@dataclass(frozen=True, slots=True)
class TakesRequest:
    """Tell of all takes (`take` None) or of one; `to` is the file to write instead, `notes` those of its speech."""

    take: int | None = None
    json: bool = False
    to: Path | None = None
    as_delivered: bool = False
    notes: Path | None = None
    replace: bool = False


@dataclass(frozen=True, slots=True)
class OwnPaceRequest:
    """Tell what was learned of the speaker's pace in the speech of these notes."""

    notes: Path
    json: bool = False


class Lesson(StrEnum):
    """From what the pace is learned from now on."""

    ALL = "all"
    SPEECH = "speech"
    NOTHING = "nothing"
    ANEW = "anew"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class LearnRequest:
    """Learn from these takes, from now on."""

    what: Lesson


def takes_request(words: Sequence[str]) -> TakesRequest | OwnPaceRequest | LearnRequest:
    parser = argparse.ArgumentParser(
        _PROGRAM,
        description=_("Tell of your rehearsals and deliveries, and put them into files."),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar=_("COMMAND"))
    listing = commands.add_parser("list", help=_("all takes, the latest last"))
    listing.add_argument("--json", action="store_true", help=_("the same for another program, in JSON"))
    showing = commands.add_parser("show", help=_("one take against its plan"))
    showing.add_argument("take", metavar=_("NUMBER"), type=int, help=_("its number in the list"))
    showing.add_argument("--json", action="store_true", help=_("the same for another program, in JSON"))
    showing.add_argument("-o", "--to", metavar=_("FILE"), type=Path, help=_("put it into this file, as export does"))
    _add_ways(showing)
    _add_export(commands)
    _add_pace(commands)
    asked = parser.parse_args(words)
    if asked.command == "pace":
        return OwnPaceRequest(asked.notes, asked.json)
    if asked.command == "learn":
        return LearnRequest(asked.what)
    return TakesRequest(
        getattr(asked, "take", None),
        getattr(asked, "json", False),
        getattr(asked, "to", None),
        getattr(asked, "as_delivered", False),
        getattr(asked, "notes", None),
        getattr(asked, "replace", False),
    )


def _add_pace(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    pace = commands.add_parser("pace", help=_("your pace in a speech, with its spread, by section and by point"))
    pace.add_argument("notes", metavar="NOTES", type=Path, help=_("the file with your notes"))
    pace.add_argument("--json", action="store_true", help=_("the same for another program, in JSON"))
    learn = commands.add_parser(
        "learn",
        help=_("from what your pace is learned"),
        description=_(
            "all: from all speeches, most from the one in hand. speech: each speech from its own takes only. nothing: "
            "the usual pace is planned. anew: all takes are kept, and the next ones teach. again: what was before "
            "teaches as well."
        ),
    )
    learn.add_argument("what", type=Lesson, choices=list(Lesson), help=_("all, speech, nothing, anew or again"))


def _add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = commands.add_parser(
        "export",
        help=_("a take, or all of them, in a file"),
        description=_(
            "The ending of the file tells what it is: .csv and .json have the figures, of all takes when no number is "
            "given; .pdf and .html are the report of one take; .txt and .md tell what was said in it, and so do .pdf "
            "and .html with --as-delivered; .srt has subtitles at the times at which it was said."
        ),
    )
    export.add_argument("take", metavar=_("NUMBER"), nargs="?", type=int, help=_("its number in the list"))
    export.add_argument("-o", "--to", metavar=_("FILE"), required=True, type=Path, help=_("the file to write"))
    _add_ways(export)


def _add_ways(parser: argparse.ArgumentParser) -> None:
    delivered = _("with .pdf and .html: what was said, not the report")
    parser.add_argument("--as-delivered", action="store_true", help=delivered)
    notes = _("the notes of the speech, for what would help most; without it, those among the files you had last")
    parser.add_argument("--notes", metavar="NOTES", type=Path, help=notes)
    parser.add_argument("--replace", action="store_true", help=_("write over a file that is there already"))
