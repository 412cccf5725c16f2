"""What is recorded about one visit: the facts, who was responsible from when to when, and every entry."""

from PySide6.QtWidgets import QWidget

from accessdesk.desk.outcome import Subject
from accessdesk.desk.rows import CustodyPart, LogFilter, LogRow, VisitDetail
from accessdesk.desk.subject_data import SubjectAsked
from accessdesk.domain.access_rights import Right
from accessdesk.domain.escorts import WEAKER
from accessdesk.domain.ids import VisitId
from accessdesk.ui.log.timeline import CustodyTimeline
from accessdesk.ui.theme import Tone
from accessdesk.ui.visits.act_form import ActForm
from accessdesk.ui.visits.at_desk import AtDesk
from accessdesk.ui.visits.drawn_acceptances import DrawnAcceptances
from accessdesk.ui.visits.finding_part import found_of
from accessdesk.ui.visits.gap_finding_form import GapFindingForm
from accessdesk.ui.visits.visit_head import VisitHead
from accessdesk.ui.visits.visit_history import VisitHistory
from accessdesk.ui.widgets import PlainLabel
from accessdesk.ui.widgets.buttons import Kind
from accessdesk.ui.widgets.labels import TextRole
from accessdesk.ui.wording import local_day, local_time, word

_MOST_ENTRIES = 200


class VisitSheet(ActForm):
    """Esc or Ctrl+Enter closes it. What was just entered by mistake can be taken back here."""

    def __init__(self, at_desk: AtDesk, visit_id: VisitId) -> None:
        super().__init__(at_desk)
        self._visit_id = visit_id
        self._visit: VisitDetail | None = None
        self._parts: list[CustodyPart] = []
        self._head = VisitHead()
        self._title = PlainLabel(role=TextRole.STRONG)
        self.picture = CustodyTimeline()
        self.timeline = PlainLabel(wrap=True)
        self.drawn = DrawnAcceptances()
        self._limits = PlainLabel(role=TextRole.SMALL, ink="muted", wrap=True)
        self._recorded = PlainLabel(role=TextRole.STRONG)
        self.history = VisitHistory()
        self.history.take_back.connect(lambda entry: at_desk.take_back((entry,)))
        above = (self._head, self._title, self.picture, self.timeline, self.drawn)
        for part in (*above, self._limits, self._recorded, self.history):
            self.column.addWidget(part)
        self.explain = self.add_act(self._on_explain, left=True)
        self.explain.hide()
        self.data = self.add_act(self._on_data, left=True)
        self.data.hide()
        self._primary = self.add_act(self.finish, "Ctrl+Return", kind=Kind.PRIMARY)
        self.retranslate()
        at_desk.background.changed.connect(self._on_changed)
        self._reload()

    def title(self) -> str:
        return self.tr("Visit")

    def draft_name(self) -> str:
        return self._visit.name if self._visit is not None else self.title()

    def state(self) -> tuple[str, Tone] | None:
        return (word(self._visit.state), Tone.GREY) if self._visit is not None else None

    def is_untouched(self) -> bool:
        return True

    def first_focus(self) -> QWidget:
        return self._primary

    def finish(self) -> None:
        self.closed.emit()

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.tr("Who was responsible"))
        self._recorded.setText(self.tr("What was recorded"))
        self._limits.setText(self.tr("This proves documented supervision, not physical supervision."))
        self._primary.set_text(self.tr("Close"))
        self.explain.set_text(self.tr("Finding about the gap …"))
        self.data.set_text(self.tr("Data about this person …"))
        lines = [self._line(part) for part in self._parts]
        self.timeline.setText("\n".join(lines) if lines else self.tr("Nothing is recorded: the visitor never went in."))

    def _on_changed(self, subjects: frozenset[Subject]) -> None:
        if Subject.VISITS in subjects:
            self._reload()

    def _reload(self) -> None:
        lists, visit_id = self.at_desk.lists, self._visit_id
        asked = LogFilter(mention=("visit", visit_id), limit=_MOST_ENTRIES)
        self.read(lambda: (lists.visit(visit_id), lists.custody(visit_id), lists.log_page(asked)), self._fill)
        self.read(lambda: lists.drawn_acceptances(visit_id), self.drawn.show_rows)

    def _fill(self, found: tuple[VisitDetail, list[CustodyPart], list[LogRow]]) -> None:
        self._visit, self._parts, rows = found
        self._head.show_visit(self._visit)
        self.explain.setVisible(self._unexplained() is not None and self.at_desk.desk.may(Right.ESCORTS))
        may = self.at_desk.write_subject is not None and self.at_desk.desk.may(Right.EXPORT)
        self.data.setVisible(may)
        self.picture.show_parts(self._parts, self.at_desk.clock())
        session = self.at_desk.desk.session
        self.history.show_rows(rows, session.actor.name if session is not None else "", self.at_desk.clock())
        self.retranslate()
        self.heading_changed.emit()

    def _unexplained(self) -> CustodyPart | None:
        """The first gap about which nothing was found yet."""
        return next((part for part in self._parts if part.is_gap and not part.finding), None)

    def _on_explain(self) -> None:
        gap = self._unexplained()
        if self._visit is not None and gap is not None:
            self.at_desk.open_form(GapFindingForm(self.at_desk, self._visit, gap))

    def _on_data(self) -> None:
        from accessdesk.ui.privacy.subject_form import SubjectForm

        visit, write = self._visit, self.at_desk.write_subject
        if visit is not None and write is not None:
            asked = SubjectAsked(person_id=visit.person_id)
            self.at_desk.open_form(SubjectForm(self.at_desk, write, asked=asked, name=visit.name))

    def _line(self, part: CustodyPart) -> str:
        begin = f"{local_day(part.started_at)} {local_time(part.started_at)}"
        end = local_time(part.ended_at) or "…"
        if part.away:
            who = self.tr("away")
        elif part.unknown:
            who = ", ".join(text for text in (self.tr("unknown"), part.reason, found_of(part)) if text)
        elif part.kind is None:
            who = ", ".join(text for text in (self.tr("supervision gap"), part.reason, found_of(part)) if text)
        else:
            who = " ".join(text for text in (word(part.kind), part.keeper) if text)
            if part.acceptance is not None and part.acceptance in WEAKER:
                who = f"{who}, {word(part.acceptance)}"
            if part.late:
                who = self.tr("{who}, entered late").format(who=who)
        return f"{begin}–{end}  {who}"
