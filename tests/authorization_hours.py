"""What the right person asks of hours: entries, the timer, weeks handed in."""

from tests.asking import MEMBER, Ask, both, just, named, nothing, rows, words

HOURS: dict[str, Ask] = {
    "entry.create": Ask(
        both(rows(project="project", task="task"), words(day="2026-12-01", minutes=30), named(note="Print")), by=MEMBER
    ),
    "entry.change": Ask(both(words(day="2026-12-03", minutes=45, billable=True), named(note="Cut")), by=MEMBER),
    "entry.move": Ask(rows(project="project", task="spare:task"), by=MEMBER),
    "entry.remove": just(by=MEMBER),
    "entry.put_back": just("remove", by=MEMBER),
    "timer.create": Ask(both(rows(project="project", task="spare:task"), named(note="Ink")), by=MEMBER),
    "timer.note": Ask(named(note="Paper"), by=MEMBER),
    "timer.stop": Ask(words(minutes=20), by=MEMBER),
    "timer.discard": just(by=MEMBER),
    "timer.run_on": just("discard", by=MEMBER),
    "sheet.create": Ask(words(week="2026-11-30"), by=MEMBER),
    "sheet.take_back": Ask(nothing, by=MEMBER, at="spare:sheet"),
    "sheet.approve": just(),
    "sheet.send_back": Ask(named(reason="Too much")),
    "sheet.reopen": just("approve"),
    "hours.sheet_lines": Ask(),
    "hours.task_hours": Ask(by=MEMBER),
    "hours.project_hours": Ask(by=MEMBER),
    "hours.export_own": Ask(by=MEMBER),
    "hours.export_project": Ask(),
    "workspace.set_rounding": Ask(words(way="up", step=6)),
    "project.set_billable": Ask(words(billable=False)),
}
