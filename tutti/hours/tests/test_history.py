"""What became of hours is in the log, for their person."""

from tests.recorded import take_back
from tutti.hours import commands as hours
from tutti.hours.tests.test_log_time import log
from tutti.web.rows import activity


def verbs(by, **of):
    return [each["verb"] for each in activity(by, {name: str(row.pk) for name, row in of.items()})["changes"]]


def test_the_person_reads_what_became_of_an_entry(office):
    entry = log(office, office.task())
    log(office, entry.task)
    hours.change_entry(entry, minutes=60, by=office.bob)
    hours.remove_entry(entry, by=office.bob)
    take_back(office.bob)
    assert verbs(office.bob, subject_id=entry) == ["entry.put_back", "entry.removed", "entry.changed", "time.logged"]
    assert verbs(office.ann, subject_id=entry) == []


def test_in_a_tasks_history_they_stand_for_their_person_alone(office):
    task = office.task()
    log(office, task)
    assert verbs(office.bob, task_id=task)[0] == "time.logged"
    assert "time.logged" not in verbs(office.ann, task_id=task)
