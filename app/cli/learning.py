"""`rostrum takes pace` and `rostrum takes learn`: what was learned of a speaker, and from what."""

import json
from collections.abc import Iterator
from dataclasses import replace

from app.adapters.settings_file import SettingsFile
from app.adapters.takes import Takes
from app.cli.answer import Answer
from app.cli.own_pace import learned_pace
from app.cli.takes_words import LearnRequest, Lesson, OwnPaceRequest
from app.domain.learning import LearnedPace, LearnFrom
from app.domain.notes import Notes
from app.domain.own_pace import by_section, of_its_own
from app.domain.pace import usual_words_per_minute
from app.domain.settings import Settings
from app.domain.take_words import basis_text
from app.domain.trials import A_DAY_S
from app.formats.notes_yaml import read_notes
from app.formats.problems import NotesError
from app.translation import _

_FROM = {Lesson.ALL: LearnFrom.ALL, Lesson.SPEECH: LearnFrom.THIS_SPEECH, Lesson.NOTHING: LearnFrom.NOTHING}


def own_pace(request: OwnPaceRequest) -> Answer:
    """The pace with its spread and its basis; or that none is known."""
    try:
        notes = read_notes(request.notes)
    except NotesError as error:
        return Answer(problems=f"{error}\n", code=1)
    learned = learned_pace(notes)
    if request.json:
        return Answer(json.dumps(_record(notes, learned), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return Answer("".join(f"{line}\n" for line in _lines(notes, learned)))


def _lines(notes: Notes, learned: LearnedPace | None) -> Iterator[str]:
    usual = usual_words_per_minute(notes.language)
    if learned is None:
        yield _(
            "No pace of yours is known for this speech: the usual one is planned ({usual:.0f} words a minute)."
        ).format(usual=usual)
        return
    yield _("{pace} (usual: {usual:.0f})").format(pace=basis_text(learned), usual=usual)
    if notes.words_per_minute is not None:
        yield _("Planned is the {asked:g} in your notes.").format(asked=notes.words_per_minute)
    yield ""
    for section in by_section(notes, learned):
        yield f"{section.words_per_minute:>6.0f}  {'  ' * section.depth}{section.name}"
    points = of_its_own(notes, learned)
    if points:
        yield ""
        yield _("Points that take longer or shorter than their words:")
        yield from (f"{point.stretch - 1:>+6.0%}  {point.name}" for point in points)


def _record(notes: Notes, learned: LearnedPace | None) -> dict[str, object]:
    if learned is None:
        return {"words_per_minute": None, "usual_words_per_minute": usual_words_per_minute(notes.language)}
    return {
        "words_per_minute": learned.words_per_minute,
        "spread": round(learned.spread, 1),
        "rehearsals": learned.rehearsals,
        "deliveries": learned.deliveries,
        "usual_words_per_minute": usual_words_per_minute(notes.language),
        "sections": [
            {"section": one.name, "words_per_minute": round(one.words_per_minute, 1)}
            for one in by_section(notes, learned)
        ],
        "points": [{"point": one.name, "stretch": one.stretch} for one in of_its_own(notes, learned)],
    }


def learn(request: LearnRequest) -> Answer:
    """Keep it in the settings, as the page of takes does."""
    file = SettingsFile()
    settings, remarks = file.read()
    problems = "".join(f"{remark}\n" for remark in remarks)
    try:
        changed = _changed(settings, request.what)
    except OSError as error:
        sentence = _("Your rehearsals cannot be read: {reason}.").format(reason=error.strerror)
        return Answer(problems=f"{problems}{sentence}\n", code=1)
    try:
        file.write(changed, settings)
    except OSError as error:
        sentence = _("The settings cannot be written: {reason}.").format(reason=error.strerror)
        return Answer(problems=f"{problems}{sentence}\n", code=1)
    return Answer(_SAID[request.what] + "\n", problems)


def _changed(settings: Settings, what: Lesson) -> Settings:
    if what in _FROM:
        return replace(settings, learn_from=_FROM[what])
    return replace(settings, learned_since=_now_days() if what is Lesson.ANEW else 0.0)


def _now_days() -> float:
    """Just after the latest take."""
    store = Takes()
    try:
        return (max((take.began_at for take in store.read()), default=0.0) + 1.0) / A_DAY_S
    finally:
        store.close()


_SAID = {
    Lesson.ALL: _("From now on your pace is learned from all speeches, most from the one in hand."),
    Lesson.SPEECH: _("From now on each speech is learned from its own takes only."),
    Lesson.NOTHING: _("From now on the usual pace is planned, whatever was rehearsed."),
    Lesson.ANEW: _("All takes are kept, and your pace is learned from the next ones only."),
    Lesson.AGAIN: _("What was before teaches again."),
}
