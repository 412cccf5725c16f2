"""A working example of every command about groups, series and visitors' documents."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from accessdesk.desk.group_arrivals import ArrivingPerson, RecordGroupArrival
from accessdesk.desk.group_collection import BadgeFor, CollectGroup
from accessdesk.desk.groups import ChangeGroup, EndGroup, ExpectGroup, GroupFacts, PersonWish
from accessdesk.desk.series import CancelSeriesDay, EndSeries, PlanSeries, SaveSeries
from accessdesk.desk.visit_documents import GiveDocuments, SaveDocumentText
from accessdesk.domain.access_rights import Right
from accessdesk.domain.ids import GroupId, SeriesId
from accessdesk.domain.visit_documents import DocumentKind
from accessdesk.domain.visits import IdentityKind, VisitState, VisitType

if TYPE_CHECKING:
    from tests.support.every_command import Scene


def _group(scene: "Scene") -> ExpectGroup:
    company = scene.ring.company
    now, host = company.clock.now(), company.employees["Jonas Weiß"]
    facts = GroupFacts("Kältetechnik Brandt GmbH", host, "Wartung", (company.zones["RZ 1"],), VisitType.CONTRACTOR)
    people = (PersonWish(scene.fresh("Monteur")),)
    return ExpectGroup(facts, 3, now + timedelta(minutes=5), now + timedelta(hours=4), people)


def _expected_group(scene: "Scene") -> GroupId:
    scene.log_in_for(Right.VISITS)
    made = scene.ring.company.desk.execute(_group(scene)).id
    assert made is not None
    return GroupId(made)


def _group_arrival(scene: "Scene") -> RecordGroupArrival:
    group = _expected_group(scene)
    people = tuple(ArrivingPerson(scene.fresh("Monteur"), IdentityKind.ID_CARD, True) for _ in range(3))
    return RecordGroupArrival(people, group, beyond_authoriser="Jonas Weiß")


def _collect_group(scene: "Scene") -> CollectGroup:
    until = scene.ring.company.clock.now() + timedelta(hours=3)
    badges = tuple(BadgeFor(scene.waiting(), scene.fresh("B")) for _ in range(2))
    return CollectGroup(badges, until, escort=scene.escort())


def _document(scene: "Scene") -> SaveDocumentText:
    return SaveDocumentText(DocumentKind.NDA, scene.fresh("Stillschweigen"), "Keep it to yourself.", ())


def _give(scene: "Scene") -> GiveDocuments:
    scene.log_in_for(Right.PEOPLE)
    scene.ring.company.desk.execute(_document(scene))
    return GiveDocuments(scene.waiting(), (DocumentKind.NDA,))


def _series(scene: "Scene") -> SaveSeries:
    today = scene.ring.company.clock.now().date()
    people = (PersonWish(scene.fresh("Monteur")),)
    last = today + timedelta(weeks=30)
    return SaveSeries(None, _group(scene).facts, 2, (2, 4), "08:00", "10:00", today, last, people)


def _saved_series(scene: "Scene") -> SeriesId:
    scene.log_in_for(Right.VISITS)
    made = scene.ring.company.desk.execute(_series(scene)).id
    assert made is not None
    return SeriesId(made)


def _plan_series(scene: "Scene") -> PlanSeries:
    series = _saved_series(scene)
    scene.ring.company.clock.forward(days=8)
    return PlanSeries(series)


def _cancel_day(scene: "Scene") -> CancelSeriesDay:
    day = scene.ring.company.clock.now().date()
    return CancelSeriesDay(_saved_series(scene), day + timedelta(days=(1 - day.weekday()) % 7 + 7), "Feiertag")


GROUP_BUILDERS: dict[type, Callable[["Scene"], Any]] = {
    SaveSeries: _series,
    EndSeries: lambda s: EndSeries(_saved_series(s), "Vertrag endet"),
    CancelSeriesDay: _cancel_day,
    PlanSeries: _plan_series,
    SaveDocumentText: _document,
    GiveDocuments: _give,
    ExpectGroup: _group,
    ChangeGroup: lambda s: ChangeGroup(_expected_group(s), (PersonWish(s.fresh("Monteur")),), 4),
    RecordGroupArrival: _group_arrival,
    CollectGroup: _collect_group,
    EndGroup: lambda s: EndGroup(_expected_group(s), VisitState.CANCELLED, "abgesagt"),
}
