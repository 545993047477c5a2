"""Every milestone that lies ahead has its dates as a distribution, from the same futures as its project."""

from tests.cast import Office
from tests.recorded import happened
from tutti.changes.feed import position
from tutti.forecast.models import Approach
from tutti.people import commands as people
from tutti.work import commands as work
from tutti.work.models import Milestone, Task

from .living import at, forgotten, given, horizon, looked, move, on, practised


def fair(office: Office, day: int = 10, name: str = "Fair") -> Milestone:
    with on(0, 8):
        return work.set_milestone(office.launch, name=name, due=at(day).date(), by=office.ann).milestone


def aimed(office: Office, task: Task, milestone: Milestone | None, day: float = 0, hour: float = 8) -> Task:
    with on(day, hour):
        happened(work.count_towards(task, milestone=milestone, by=office.ann))
    return task


def approach(milestone: Milestone) -> Approach:
    return Approach.objects.get(milestone=milestone)


def test_it_is_reached_when_what_counts_towards_it_is_done(office: Office):
    milestone = fair(office)
    first = aimed(office, given(office, "First"), milestone)
    given(office, "Later", effort=4800, due=at(40).date())
    looked(0)
    row, whole = approach(milestone), horizon(office.launch)
    assert (row.basis, row.open, row.scope) == ("plan", 1, office.launch.scope)
    assert row.dates == sorted(row.dates) and row.dates[0] <= str(row.p85) <= row.dates[2]
    assert row.dates[1] < whole.dates[0], "what is wanted later plays on, and does not count"
    assert row.due == milestone.due and row.on_time is not None and row.on_time >= 90
    [driver] = row.drivers
    assert (driver["task_id"], driver["share"]) == (str(first.pk), 1.0)


def test_where_all_tasks_count_it_is_the_project(office: Office):
    milestone = fair(office)
    for number in range(4):
        aimed(office, given(office, f"Poster {number}", to=office.ann if number % 2 else office.bob), milestone)
    looked(0)
    row, whole = approach(milestone), horizon(office.launch)
    assert (row.dates, row.planned) == (whole.dates, whole.planned)
    assert row.drivers == [{**each, "won": mine["won"]} for each, mine in zip(whole.drivers, row.drivers, strict=True)]
    assert [each["won"] for each in row.drivers[:2]] == [each["won"] for each in whole.drivers[:2]]


def test_what_holds_it_up_drives_it_even_where_it_does_not_count(office: Office):
    milestone = fair(office, day=4)
    early = given(office, "Early", effort=2400)
    last = aimed(office, given(office, "Last", to=office.ann), milestone)
    with on(0, 8):
        work.wait_for(last, predecessor=early, by=office.ann)
    looked(0)
    row = approach(milestone)
    assert {one["task_id"] for one in row.drivers} == {str(early.pk), str(last.pk)}
    won = {one["task_id"]: one["won"] for one in row.drivers}
    assert won[str(early.pk)] > won[str(last.pk)]
    assert row.on_time is not None and row.on_time < 50


def test_it_lives_with_its_date_and_its_tasks(office: Office):
    milestone = fair(office, day=30)
    task = aimed(office, given(office), milestone)
    looked(0)
    assert approach(milestone).on_time == 100
    with on(0, 10):
        work.change_milestone(milestone, name="Fair", due=at(-3).date(), by=office.ann)
    looked(0, 10.1)
    assert approach(milestone).on_time == 0
    aimed(office, given(office, "More", effort=4800), milestone, 0, 11)
    looked(0, 11.1)
    assert approach(milestone).open == 2
    aimed(office, task, None, 0, 12)
    looked(0, 12.1)
    assert approach(milestone).open == 1


def test_only_what_changed_is_written_again(office: Office):
    aimed(office, given(office), fair(office))
    looked(0)
    stood = position(office.workspace.pk)
    looked(0, 9.01)
    forgotten()
    looked(0, 9.02)
    assert position(office.workspace.pk) == stood


def test_reached_or_removed_nobody_needs_it_and_it_comes_back(office: Office):
    milestone = fair(office)
    aimed(office, given(office), milestone)
    looked(0)
    with on(0, 10):
        work.reach_milestone(milestone, by=office.ann)
    looked(0, 10.1)
    assert approach(milestone).scope == "p:None"
    with on(0, 11):
        work.reopen_milestone(milestone, by=office.ann)
    looked(0, 11.1)
    assert approach(milestone).scope == office.launch.scope
    with on(0, 12):
        work.remove_milestone(milestone, by=office.ann)
    looked(0, 12.1)
    assert approach(milestone).scope == "p:None"


def test_where_nothing_can_be_said_it_says_why(office: Office):
    milestone, other = fair(office), fair(office, 12, "Opening")
    given(office)
    looked(0)
    row = approach(milestone)
    assert (row.basis, row.dates, row.on_time) == ("none", [], None)
    assert row.notes[0].startswith("No task counts towards it")
    move(office, aimed(office, given(office, "Done"), other), 2, 0, 10)
    looked(0, 11)
    assert (approach(other).basis, approach(other).notes) == ("done", ["All that counts towards it is done."])


def test_it_says_when_not_to_rely_on_it(office: Office):
    milestone = fair(office)
    for number in range(3):
        aimed(office, given(office, f"Unknown {number}", effort=None), milestone)
    for number in range(9):
        given(office, f"Known {number}")
    looked(0)
    notes = approach(milestone).notes
    assert any(note.startswith("Only 0 of 3 open tasks are estimated: do not rely") for note in notes)
    assert any("ranges are mostly how such estimates go elsewhere" in note for note in notes)


def test_without_estimates_it_follows_the_pace_one_milestone_after_the_other(office: Office):
    practised(office, 12, hours=4, effort=None)
    first, second = fair(office, 60, "First"), fair(office, 90, "Second")
    for number in range(6):
        aimed(office, given(office, f"Poster {number}", 30, effort=None), first if number < 2 else second, 30)
    looked(30)
    one, two = approach(first), approach(second)
    assert (one.basis, two.basis, one.drivers) == ("pace", "pace", [])
    assert one.dates[0] < two.dates[0]
    assert any("how many tasks a week were done" in note for note in one.notes)


def test_its_switch_is_that_of_dates(office: Office):
    milestone = fair(office)
    aimed(office, given(office), milestone)
    looked(0)
    with on(0, 10):
        people.switch_off(office.workspace, algorithm="date_forecast", by=office.ann)
    looked(0, 10.1)
    assert approach(milestone).scope == "p:None"
    with on(0, 11):
        people.switch_on(office.workspace, algorithm="date_forecast", by=office.ann)
    looked(0, 11.1)
    assert approach(milestone).scope == office.launch.scope
