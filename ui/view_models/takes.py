"""The takes of a speech: which there are, which is looked at, what they have taught."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from app.domain.comparing import ON_THE_DOT_S, Comparison
from app.domain.durations import clock_text
from app.domain.learning import LearnFrom
from app.domain.notes import Notes
from app.domain.own_pace import own_pace_text
from app.domain.take import Take, TakeKey
from app.domain.take_words import basis_text, headline, kind_text
from app.domain.trend import best, of_speech
from app.domain.trials import A_DAY_S, Lesson
from app.session import Session
from app.translation import _
from ui.slots import Slot
from ui.take_book import TakeBook
from ui.view_models.moments import when
from ui.view_models.take_place import proposed_place

QML_IMPORT_NAME = "Rostrum.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class TakesViewModel(QObject):
    """A list, the latest first, with one take chosen and perhaps another beside it."""

    title_changed = Signal()
    takes_changed = Signal()
    basis_changed = Signal()
    uneven_changed = Signal()
    learn_from_changed = Signal()
    begun_anew_changed = Signal()
    removed_changed = Signal()
    proposal_changed = Signal()
    looked_at = Signal()
    """Another take is chosen, or another stands beside it, or one of them was described anew."""
    theme_changed = Signal()
    export_asked = Signal(str, bool)
    """The file, and whether it is to hold what was said rather than how it went."""
    again_asked = Signal()
    back_asked = Signal()

    def __init__(self, book: TakeBook, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._session = book, session
        self._notes = Notes("", ())
        self._own: list[Take] = []
        self._chosen = self._beside = 0
        self._removed: list[tuple[TakeKey, bool]] = []
        """What was deleted last stands last: a take, or (True) only its recording."""
        self._wants_latest = False
        self._settings = session.settings
        book.changed.connect(self._follow)
        session.subscribe(self._follow_settings)

    @Property(str, notify=title_changed)
    def title(self) -> str:
        return self._notes.title

    @Property(str, notify=theme_changed)
    def theme(self) -> str:
        return self._settings.desk_theme.value

    @Property(list, notify=takes_changed)
    def takes(self) -> list[dict[str, object]]:
        """The latest first; what is in words is ready to be shown and to be read out."""
        return self.rows()

    @Property(str, notify=basis_changed)
    def basis(self) -> str:
        """The pace in this speech, and what it comes from."""
        learned = self._book.pace_for(self._notes)
        if learned is None:
            return _("No pace of yours is known for this speech: the usual one is planned.")
        if self._notes.words_per_minute is not None:
            sentence = _("Your pace is {pace}; planned is the {asked:g} in your notes.")
            return sentence.format(pace=basis_text(learned), asked=self._notes.words_per_minute)
        return _("Planned at your pace: {pace}.").format(pace=basis_text(learned))

    @Property(str, notify=uneven_changed)
    def uneven(self) -> str:
        """Where that pace is slower or quicker; empty where it is even."""
        learned = self._book.pace_for(self._notes)
        return "" if learned is None else own_pace_text(self._notes, learned)

    @Property(str, notify=learn_from_changed)
    def learn_from(self) -> str:
        """One of: all speeches, this speech, nothing."""
        return self._settings.learn_from.value

    @Property(bool, notify=begun_anew_changed)
    def begun_anew(self) -> bool:
        """Whether what was before some day teaches nothing."""
        return self._settings.learned_since > 0

    @Property(QUrl, notify=proposal_changed)
    def proposal(self) -> QUrl:
        """A place and a name for the chosen take in a file: among the documents, by its speech and its day."""
        return proposed_place(self._notes.title, self.chosen)

    @Property(bool, notify=removed_changed)
    def removed(self) -> bool:
        """Whether a take can be put back."""
        return bool(self._removed)

    @property
    def notes(self) -> Notes:
        return self._notes

    @property
    def own(self) -> list[Take]:
        """Those of this speech, the earliest first."""
        return self._own

    @property
    def chosen(self) -> Take | None:
        return next((take for take in self._own if take.id == self._chosen), None)

    @property
    def beside(self) -> Take | None:
        """The take that the chosen one is compared with."""
        return next((take for take in self._own if take.id == self._beside), None)

    @property
    def has_voice(self) -> bool:
        """Whether the voice of the chosen take was recorded."""
        return self._chosen in self._book.voices

    @property
    def voice_mb(self) -> float:
        """What the recording of the chosen take takes up."""
        return self._book.voices.get(self._chosen, 0) / 1e6

    def open(self, notes: Notes, *, latest: bool = False) -> None:
        """The takes of these notes; the `latest` is chosen, once it has been read."""
        self._notes, self._wants_latest, self._beside = notes, latest, 0
        self.title_changed.emit()
        self._follow()
        self._book.look()

    @Slot(int)
    def choose(self, take: int) -> None:
        self._chosen, self._beside = take, 0 if take == self._beside else self._beside
        self._tell()

    @Slot(int)
    def compare(self, take: int) -> None:
        """Put it beside the chosen one, or take it away."""
        self._beside = 0 if take in {self._beside, self._chosen} else take
        self._tell()

    @Slot(str)
    def rename(self, name: str) -> None:
        if self.chosen is not None and self.chosen.name != name.strip():
            self._book.describe(replace(self.chosen, name=name.strip()))

    @Slot(str)
    def remark(self, text: str) -> None:
        if self.chosen is not None and self.chosen.remark != text.strip():
            self._book.describe(replace(self.chosen, remark=text.strip()))

    @Slot()
    def exclude(self) -> None:
        """Let the chosen take teach nothing, or something again."""
        if self.chosen is not None:
            self._book.describe(replace(self.chosen, excluded=not self.chosen.excluded))

    @Slot()
    def remove(self) -> None:
        if self.chosen is not None:
            self._removed.append((self.chosen.key, False))
            self._book.remove(self.chosen.key)
            self.removed_changed.emit()

    @Slot()
    def remove_voice(self) -> None:
        """Delete the recording of the chosen take, and keep the take."""
        if self.chosen is not None and self.has_voice:
            self._removed.append((self.chosen.key, True))
            self._book.remove_voice(self.chosen.key)
            self.removed_changed.emit()

    @Slot()
    def put_back(self) -> None:
        if self._removed:
            key, only_voice = self._removed.pop()
            self._chosen = key.id
            (self._book.put_back_voice if only_voice else self._book.put_back)(key)
            self.removed_changed.emit()

    @Slot(str)
    def learn(self, learn_from: str) -> None:
        self._session.change_settings(replace(self._session.settings, learn_from=LearnFrom(learn_from)))

    @Slot()
    def begin_anew(self) -> None:
        """Let everything so far teach nothing, or all of it again."""
        latest = max((take.began_at for take in self._book.takes), default=0.0)
        since = 0.0 if self._settings.learned_since else (latest + 1.0) / A_DAY_S
        self._session.change_settings(replace(self._session.settings, learned_since=since))

    @Slot()
    def again(self) -> None:
        """Rehearse once more."""
        self.again_asked.emit()

    @Slot()
    def back(self) -> None:
        """To the desk."""
        self.back_asked.emit()

    @Slot(QUrl, bool)
    def export(self, file: QUrl, as_delivered: bool) -> None:  # noqa: FBT001 - QML knows no names
        """Put the chosen take into a file: how it went, or what was said in it."""
        if file.isLocalFile():
            self.export_asked.emit(file.toLocalFile(), as_delivered)

    def rows(self) -> list[dict[str, object]]:
        """What is told of each of them, the latest first."""
        longest_s = max((max(self.shown(take).elapsed_s, take.granted_s or 0.0) for take in self._own), default=1.0)
        nearest = self._best()
        return [self._row(take, longest_s or 1.0, nearest) for take in reversed(self._own)]

    def shown(self, take: Take) -> Comparison:
        """The take beside its plan."""
        return self._book.shown[take.id]

    def lesson(self, take: Take) -> Lesson:
        """Whether it tells something of the speaker's pace."""
        return self._book.taught[take.id].lesson

    def _best(self) -> int:
        """The take that ended nearest before its limit; 0 for none."""
        index = best([self.shown(take) for take in self._own])
        return 0 if index is None else self._own[index].id

    def _row(self, take: Take, longest_s: float, nearest: int) -> dict[str, object]:
        shown = self.shown(take)
        pace = "" if shown.words_per_minute is None else _("{pace:.0f} a minute").format(pace=shown.words_per_minute)
        return {
            "id": take.id,
            "name": take.name or kind_text(take.kind),
            "when": when(take),
            "took": clock_text(shown.elapsed_s),
            "verdict": _in_a_word(shown),
            "over": shown.is_over,
            "pace": pace,
            "share": shown.elapsed_s / longest_s,
            "limit_share": (shown.limit_s or 0.0) / longest_s,
            "excluded": take.excluded,
            "best": take.id == nearest,
            "chosen": take.id == self._chosen,
            "beside": take.id == self._beside,
            "spoken": f"{take.name or kind_text(take.kind)}, {when(take)}. {headline(shown)} {pace}",
        }

    @Slot()
    def _follow(self) -> None:
        self._own = of_speech(self._book.takes, self._notes)
        ids = [take.id for take in self._own]
        if ids and (self._wants_latest or self._chosen not in ids):
            self._chosen = ids[-1]
        self._tell()
        self.basis_changed.emit()
        self.uneven_changed.emit()

    def _tell(self) -> None:
        self.takes_changed.emit()
        self.proposal_changed.emit()
        self.looked_at.emit()

    def _follow_settings(self) -> None:
        if self._session.settings is not self._settings:
            self._settings = self._session.settings
            for name in ("learn_from", "begun_anew", "basis", "uneven", "theme"):
                getattr(self, f"{name}_changed").emit()
            self._book.changed.emit()


def _in_a_word(shown: Comparison) -> str:
    if not shown.finished:
        return _("left early")
    if shown.spare_s is None:
        return ""
    if abs(shown.spare_s) < ON_THE_DOT_S:
        return _("just the limit")
    if shown.is_over:
        return _("{time} over").format(time=clock_text(-shown.spare_s))
    return _("{time} to spare").format(time=clock_text(shown.spare_s))
