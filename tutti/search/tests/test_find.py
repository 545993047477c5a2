"""What is found, in which order, and what is shown of it: the same on both databases."""

from datetime import timedelta

import pytest

from tests.recorded import refuses, take_back
from tutti.files.commands import keep_file, new_file
from tutti.files.storage import Stored
from tutti.kit import clock
from tutti.people import commands as people
from tutti.search.queries import find
from tutti.talk import commands as talk
from tutti.work import commands as work

CORPUS = {
    "LAU-1": ("Übergröße im Café", "Die Straße nach Łódź"),
    "LAU-2": ("東京都の会議", "会議室を予約する"),
    "LAU-3": ("Don't panic: v1.2 of the reader", "a snake_case word and foo-bar"),
    "LAU-4": ("한국어 문서", "שָׁלוֹם עולם"),
    "LAU-5": ("हिन्दी पाठ", "مُحَمَّد"),
    "LAU-6": ("Reports for the board", "The board reads reports. See [the handbook](https://example.org/secret)."),
    "LAU-7": ("ภาษาไทย", "ÅNGSTRÖM ﬁne İstanbul"),
}
FINDS = {
    "ubergrosse": ["LAU-1"],
    "ÜBERGRÖSSE CAFÉ": ["LAU-1"],
    "strasse lodz": ["LAU-1"],
    "uberg": ["LAU-1"],
    '"uberg"': [],
    "会議": ["LAU-2"],
    "京都": ["LAU-2"],
    "都京": [],
    "don't": ["LAU-3"],
    '"panic v1 2"': ["LAU-3"],
    '"panic 2"': [],
    "v1.2": ["LAU-3"],
    "snake_case": ["LAU-3"],
    "foo-bar": ["LAU-3"],
    "foo bar -panic": [],
    "문서": ["LAU-4"],
    "שלום": ["LAU-4"],
    "हिन्दी": ["LAU-5"],
    "محمد": ["LAU-5"],
    "report": ["LAU-6"],
    '"report"': [],
    "“reports for”": ["LAU-6"],
    "handbook": ["LAU-6"],
    "secret": [],
    "ไทย": ["LAU-7"],
    "angstrom fine istanbul": ["LAU-7"],
    "board in:title": ["LAU-6"],
    "reads in:title": [],
    "reads -in:title": ["LAU-6"],
    "LAU-3": ["LAU-3"],
    "lau-5": ["LAU-5"],
    "LAU-99": [],
    "board nothing": [],
    'board -"reads reports"': [],
    "board -reads": [],
    "board -zebra": ["LAU-6"],
    "board is:open": ["LAU-6"],
    "board is:done": [],
    "board -is:done": ["LAU-6"],
    "-board -v1": ["LAU-7", "LAU-5", "LAU-4", "LAU-2", "LAU-1"],
}


@pytest.fixture
def corpus(office):
    for title, text in CORPUS.values():
        office.task(title, text=text)
    return office


def test_the_same_words_find_the_same_tasks_on_every_database(corpus, keys):
    assert {asked: keys(asked) for asked in FINDS} == FINDS


def test_all_four_parts_are_found_and_the_title_counts_most(office, keys):
    in_files, in_comment, in_text, in_title = (office.task(f"Task {number}") for number in range(4))
    work.rename(in_title, title="Zebra crossing", by=office.ann)
    work.describe(in_text, text="A zebra, painted on the road", by=office.ann)
    said = talk.comment(in_comment, body="Who saw the zebra there?", by=office.bob).comment
    attach(office, in_files, "zebra-final.pdf")
    assert keys("zebra") == ["LAU-4", "LAU-3", "LAU-2", "LAU-1"]
    hits = find("zebra", office.ann, facets=True)
    assert [hit.place for hit in hits.hits] == ["title", "description", "comments", "files"]
    assert hits.hits[2].part_id == said.pk
    assert hits.facets
    assert [(one.place, one.count) for one in hits.facets.places] == [
        ("title", 1), ("description", 1), ("comments", 1), ("files", 1),
    ]  # fmt: skip
    assert [(one.project_id, one.count) for one in hits.facets.projects] == [(office.launch.pk, 4)]
    assert keys("zebra in:comments") == ["LAU-2"]
    assert keys("zebra in:files in:description") == ["LAU-3", "LAU-1"]


def test_of_what_is_as_relevant_the_newest_comes_first(office, keys):
    for _ in range(3):
        office.task("Zebra crossing")
    assert keys("zebra") == ["LAU-3", "LAU-2", "LAU-1"]


def test_words_may_stand_in_different_parts(office, keys):
    task = office.task("Poster")
    talk.comment(task, body="In blue, please", by=office.bob)
    assert keys("poster blue") == ["LAU-1"]
    hit = find("poster blue", office.ann).hits[0]
    assert hit.marks == [(0, 6)]
    assert hit.piece and hit.piece.text == "In blue, please"
    assert [hit.piece.text[start:end] for start, end in hit.piece.marks] == ["blue"]


def test_a_piece_of_a_long_text_shows_the_words_that_were_looked_for(office):
    office.task("Long", text=f"{'Once upon a time. ' * 400}Then came a **Zèbre** indeed. {'The end. ' * 400}")
    piece = find("zebre", office.ann).hits[0].piece
    assert piece and len(piece.text) < 260
    assert piece.text.startswith("…") and piece.text.endswith("…")
    assert [piece.text[start:end] for start, end in piece.marks] == ["Zèbre"]


def test_no_phrase_reaches_from_one_comment_into_the_next(office, keys):
    task = office.task("Poster")
    talk.comment(task, body="red", by=office.bob)
    talk.comment(task, body="blue", by=office.bob)
    assert keys("red blue") == ["LAU-1"]
    assert keys('"blue red"') == keys('"red blue"') == []


def test_what_was_changed_is_found_at_once_and_what_it_was_is_not(office, keys):
    task = office.task("Poster")
    assert keys("poster") == ["LAU-1"]
    work.rename(task, title="Flyer", by=office.ann)
    assert (keys("poster"), keys("flyer")) == ([], ["LAU-1"])
    take_back(office.ann)
    assert (keys("poster"), keys("flyer")) == (["LAU-1"], [])
    said = talk.comment(task, body="Zebra", by=office.bob).comment
    assert keys("zebra") == ["LAU-1"]
    talk.remove_comment(said, by=office.bob)
    assert keys("zebra") == []


def test_filters_narrow_down(office, keys):
    today = clock.today()
    label = work.make_label(office.launch, name="Print shop", hue=3, by=office.ann).label
    late = office.task("One", assignee=office.bob, due=today - timedelta(days=2))
    soon = office.task("Two", due=today + timedelta(days=1))
    work.set_labels(soon, labels=[label], by=office.ann)
    done = office.task("Three", assignee=office.ann)
    work.move(done, status=office.columns(office.launch)[2], after=None, by=office.ann)
    asked = {
        "is:open": ["LAU-2", "LAU-1"], "is:done": ["LAU-3"], "is:late": ["LAU-1"], "is:unassigned": ["LAU-2"],
        "assignee:me": ["LAU-3"], "assignee:bob": ["LAU-1"], 'assignee:"Bob Baker"': ["LAU-1"],
        "assignee:none": ["LAU-2"], "-assignee:bob": ["LAU-3", "LAU-2"], "label:print": ["LAU-2"],
        'label:"print shop"': ["LAU-2"], "-label:print": ["LAU-3", "LAU-1"], "project:LAU one": ["LAU-1"],
        "project:launch is:late": ["LAU-1"], f"due:<{today}": ["LAU-1"], "due:tomorrow": ["LAU-2"],
        "due:>=today": ["LAU-2"], "due:none": ["LAU-3"], f"-due:<{today}": ["LAU-3", "LAU-2"],
        "due:any is:open": ["LAU-2", "LAU-1"],
    }  # fmt: skip
    assert {words: keys(words) for words in asked} == asked
    assert late.title == "One"


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("is:purple", "“is:purple” says nothing: a task is open, done, late, unassigned or archived."),
        ("assignee:zoe", "“assignee:zoe” is nobody you can see here. Use a name, me or none."),
        ("project:VAU", "“project:VAU” is no project you can see. Use its key, like TUT, or its name."),
        ("label:x", "“label:x” is no label you can see."),
        ("due:<whenever", "“due:<whenever” is no day: use a day like 2026-12-31, today, tomorrow"),
        ("in:attic poster", "“in:attic” is no place to look in: there are title, description, comments, files"),
        ("colour:red", "“colour:” is no filter, so it was looked for as a word. Filters are is:, assignee:"),
        ("assignee: poster", "“assignee:” needs a value behind it."),
    ],
)
def test_what_is_not_understood_is_said(office, asked, sentence):
    office.task("Poster")
    assert find(asked, office.bob).notes[0].startswith(sentence)


def test_an_unclear_filter_finds_nothing_even_turned_round(office, keys):
    office.task("Poster")
    assert keys("poster -is:purple") == keys("poster is:purple") == []


def test_pages_follow_each_other_without_gap_or_repeat(office):
    for number in range(25):
        office.task(f"Zebra {number}")
    seen, cursor = [], None
    while True:
        page = find("zebra", office.ann, limit=10, cursor=cursor)
        assert (page.count, page.more) == (25, False)
        seen += [hit.key for hit in page.hits]
        if not (cursor := page.next):
            break
    assert len(seen) == len(set(seen)) == 25
    assert refuses("none of ours", lambda: find("zebra", office.ann, cursor="nonsense"), field="cursor")


def test_a_renamed_project_key_is_known_at_once(office, keys):
    office.task("Poster")
    people.rename_project(office.launch, name="Start", by=office.ann)
    assert keys("LAU-1") == ["LAU-1"]
    assert keys("project:start poster") == ["LAU-1"]


def attach(office, task, name):
    stored = Stored(name, 3, "application/pdf", "0" * 64, name)
    work.attach_file(
        task, file=keep_file(new_file(stored, project=task.project, by=office.ann), by=office.ann).file, by=office.ann
    )
