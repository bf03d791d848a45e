"""`rostrum export`: the speech as a document, or on paper."""

from app.adapters.whole_file import replace_file
from app.cli.answer import Answer
from app.cli.own_pace import planned_as_rehearsed
from app.cli.usage import ExportRequest
from app.domain.export import Export
from app.domain.refused import RefusedError
from app.formats.exporting import exported
from app.formats.notes_file import shown_path
from app.formats.notes_yaml import read_notes
from app.formats.problems import NotesError
from app.opening import granted_s
from app.ports import Pages
from app.translation import _


def export(request: ExportRequest, pages: Pages) -> Answer:
    """Write the file that was asked for, whole or not at all, and say so in one line."""
    name = shown_path(request.to)
    try:
        notes = read_notes(request.notes)
        if request.to.exists() and request.to.samefile(request.notes):
            return _refused(name, _("These are the notes themselves"), _("choose another name"))
        if request.to.exists() and not request.replace:
            hint = _("choose another name, or add --replace")
            return _refused(name, _("There is such a file already, and it stays"), hint)
        wanted = Export(
            planned_as_rehearsed(notes, request.words_per_minute),
            granted_s(notes, request.limit_s),
            request.kind,
            request.sheet,
        )
        document = exported(wanted, request.to, pages)
        replace_file(request.to, document.content)
    except NotesError as error:
        return Answer(problems=f"{error}\n", code=1)
    except RefusedError as refused:
        return _refused(name, refused.sentence, refused.hint)
    except OSError as error:
        sentence = _("This file cannot be written: {reason}").format(reason=error.strerror)
        return _refused(name, sentence, _("choose another folder, or make room"))
    remark = document.remark and f"{name}: {document.remark}\n"
    return Answer(_("{file} is written.").format(file=name) + "\n", remark)


def _refused(name: str, sentence: str, hint: str) -> Answer:
    return Answer(problems=f"{name}: {sentence} ({hint})\n", code=1)
