"""What operators watch: told to this machine and to who has the token, and nobody is named in it."""

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tutti.web.metrics import may_look
from tutti.web.tests.processes import tutti


def figures(url: str) -> dict[str, float]:
    answer = httpx.get(f"{url}/metrics", timeout=20)
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    families = text_string_to_metric_families(answer.text)
    return {
        f"{sample.name}{''.join(sorted(sample.labels.values()))}": sample.value
        for family in families
        for sample in family.samples
    }


@pytest.mark.slow
def test_a_running_house_counts_what_it_answers(tmp_path):
    with tutti("serve", "--port", "0", data=tmp_path) as house:
        before = figures(house.url)
        for _ in range(3):
            httpx.get(f"{house.url}/api/v1/tasks")
        httpx.request("PROPFIND", f"{house.url}/api/v1/tasks")
        after = figures(house.url)
    assert after["tutti_requests_total401GET"] == before.get("tutti_requests_total401GET", 0) + 3
    assert any(name.startswith("tutti_requests_total") and name.endswith("other") for name in after)
    assert after["tutti_request_seconds_count"] >= 5
    assert after["tutti_queue_depthweb"] == 0
    assert after["tutti_fsync_seconds"] > 0
    assert after["process_resident_memory_bytes"] > 1e7
    assert {name for name in after if name.startswith("tutti_reader_lag_changes")}


@pytest.mark.parametrize(
    ("client", "headers", "may"),
    [
        ("127.0.0.1", [], True),
        ("::1", [], True),
        ("127.0.0.1", [(b"x-forwarded-for", b"203.0.113.9")], False),
        ("203.0.113.9", [], False),
        ("203.0.113.9", [(b"authorization", b"Bearer open sesame")], True),
        ("203.0.113.9", [(b"authorization", b"Bearer sesame")], False),
        ("203.0.113.9", [(b"authorization", b"Bearer ")], False),
        (None, [], False),
    ],
)
def test_figures_are_for_this_machine_or_for_who_has_the_token(settings, client, headers, may):
    settings.TUTTI_METRICS_TOKEN = "open sesame"  # noqa: S105 - of this test
    assert may_look({"client": client and (client, 1), "headers": headers}) is may


def test_without_a_token_an_empty_one_opens_nothing(settings):
    settings.TUTTI_METRICS_TOKEN = ""
    assert not may_look({"client": ("203.0.113.9", 1), "headers": [(b"authorization", b"Bearer ")]})
