"""What the right person asks of work: tasks, their order and dates, what comes again, milestones."""

from typing import Any

from tests.asking import MEMBER, Ask, both, just, named, nothing, rows, words
from tests.world import picture

SHAPE: dict[str, Any] = {
    "title": "Something else", "assignee": None, "priority": 2, "effort": 30, "labels": [], "skills": {}, "outcome": "",
    "checklist": ["Call"], "span": 2,
}  # fmt: skip
CHANGED = words(rule="FREQ=DAILY", mode="done", time_zone="UTC", until=None, times=4, ahead=0)
WORK: dict[str, Ask] = {
    "task.create": Ask(
        both(
            rows(project="project", status="status", parent="task", assignee="member", labels="[label]"),
            named(title="Banner", text="More", outcome="Hung"),
            lambda side: {"skills": {str(side.ids["skill"]): 2}, "start": "2026-12-01", "due": "2026-12-09"},
        )
    ),
    "task.rename": Ask(named(title="Placard"), by=MEMBER),
    "task.describe": Ask(named(text="Other words"), by=MEMBER),
    "task.assign": Ask(rows(to="owner"), by=MEMBER),
    "task.hand_back": Ask(rows(to="owner"), by=MEMBER),
    "task.pin": just("release", by=MEMBER),
    "task.release": just(by=MEMBER),
    "project.release_all": just(),
    "project.pin_all": Ask(rows(tasks="[task]"), first=(("release_all", {}),)),
    "person.queue": Ask(both(rows(tasks="[task]"), words(shelf="today")), by=MEMBER),
    "person.arrange": Ask(rows(today="[task]"), by=MEMBER),
    "person.unqueue": Ask(rows(task="spare:later"), by=MEMBER),
    "repeat.create": Ask(both(rows(task="spare:task"), words(rule="FREQ=DAILY", until="2027-12-31")), by=MEMBER),
    "repeat.change": Ask(CHANGED, by=MEMBER),
    "repeat.follow": Ask(rows(task="spare:later"), by=MEMBER, first=(("shape", SHAPE),)),
    "repeat.shape": Ask(
        both(
            words(**SHAPE),
            named(title="Fair again", outcome="Held", text="As ever"),
            rows(assignee="member", labels="[label]"),
            lambda side: {"skills": {str(side.ids["skill"]): 2}},
        ),
        by=MEMBER,
    ),
    "repeat.pause": just(by=MEMBER),
    "repeat.resume": just("pause", by=MEMBER),
    "repeat.stop": just(by=MEMBER),
    "work.recurrences": Ask(query=lambda side: "?rule=FREQ%3DDAILY", by=MEMBER),
    "task.set_contributors": Ask(rows(people="[owner]"), by=MEMBER),
    "task.prioritise": Ask(words(priority=3), by=MEMBER),
    "task.estimate": Ask(words(effort=30), by=MEMBER),
    "task.need": Ask(lambda side: {"skills": {str(side.ids["skill"]): 3}}, by=MEMBER),
    "task.schedule": Ask(words(start=None, due="2026-12-24"), by=MEMBER),
    "task.reschedule": Ask(words(start="2026-12-02", due="2026-12-04"), by=MEMBER),
    "task.tie": Ask(both(rows(predecessor="task"), words(type="SS", lag=-30)), by=MEMBER, at="spare:later"),
    "task.untie": Ask(both(rows(link="link"), words(starts={}, dues={})), by=MEMBER, at="spare:task"),
    "task.hold_dates": Ask(nothing, by=MEMBER, first=(("schedule", {"start": None, "due": "2026-12-24"}),)),
    "task.free_dates": Ask(
        nothing, by=MEMBER, first=(("schedule", {"start": None, "due": "2026-12-24"}), ("hold_dates", {}))
    ),
    "task.count_towards": Ask(rows(milestone="milestone"), by=MEMBER),
    "project.set_dates": Ask(lambda side: {"starts": {}, "dues": {str(side.ids["task"]): "2026-12-24"}}, by=MEMBER),
    "milestone.create": Ask(both(rows(project="project"), named(name="Opening"), words(due="2026-12-24")), by=MEMBER),
    "milestone.change": Ask(both(named(name="Closing"), words(due="2027-01-15")), by=MEMBER),
    "milestone.reach": just(by=MEMBER),
    "milestone.reopen": just("reach", by=MEMBER),
    "milestone.remove": just(by=MEMBER),
    "milestone.put_back": just("remove", by=MEMBER),
    "baseline.create": Ask(both(rows(project="project"), named(name="Second")), by=MEMBER),
    "baseline.remove": just(by=MEMBER),
    "baseline.put_back": just("remove", by=MEMBER),
    "work.ahead_of_moving": Ask(by=MEMBER, query=lambda side: "?start=2026-12-02&due=2026-12-04"),
    "work.ahead_of_tying": Ask(
        by=MEMBER, at="spare:later", query=lambda side: f"?predecessor={side.ids['task']}&type=FS&lag=0"
    ),
    "work.promises": Ask(by=MEMBER),
    "task.set_labels": Ask(rows(labels="[label]"), by=MEMBER),
    "task.agree_outcome": Ask(named(outcome="It hangs"), by=MEMBER),
    "task.move": Ask(rows(status="spare:status", after="spare:task"), by=MEMBER),
    "task.nest": Ask(rows(parent="spare:task"), by=MEMBER),
    "task.transfer": Ask(rows(project="spare:project")),
    "task.archive": just(by=MEMBER),
    "task.trash": just(by=MEMBER),
    "task.restore": just("trash", by=MEMBER),
    "task.attach_file": Ask(rows(file="file"), by=MEMBER),
    "item.create": Ask(both(rows(task="task"), named(title="Glue")), by=MEMBER),
    "item.reword": Ask(named(title="Strong glue"), by=MEMBER),
    "item.tick": just(by=MEMBER),
    "item.untick": just("tick", by=MEMBER),
    "item.move": Ask(rows(after="spare:item"), by=MEMBER),
    "item.remove": just(by=MEMBER),
    "item.put_back": just("remove", by=MEMBER),
    "link.create": Ask(both(rows(task="spare:later", predecessor="task"), words(type="SS", lag=-30)), by=MEMBER),
    "link.change": Ask(words(type="FF", lag=480), by=MEMBER),
    "link.remove": just(by=MEMBER),
    "link.put_back": just("remove", by=MEMBER),
    "attachment.create": Ask(both(rows(task="task"), named(name="Map"), words(url="https://maps.example/")), by=MEMBER),
    "attachment.detach": just(by=MEMBER),
    "attachment.put_back": just("detach", by=MEMBER),
    "web.bring": Ask(both(rows(task="task"), lambda side: {"file": picture(side)}), by=MEMBER, form=True),
    "files.fetch_file": Ask(by=MEMBER),
    "files.preview_file": Ask(by=MEMBER),
}
