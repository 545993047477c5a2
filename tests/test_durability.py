"""What was acknowledged stays: a short part of `make faults`, on the database the suite runs on."""

import pytest
from django.db import connection

from faults.__main__ import FAULTS

SHORT = {"sqlite": ("killed",), "postgresql": ("failover",)}


@pytest.mark.slow
def test_no_acknowledged_write_is_lost_doubled_or_invented(tmp_path, db):
    for name in SHORT[connection.vendor]:
        fault = FAULTS[name]
        verdict = fault.run(tmp_path / name, fault.short)
        assert verdict.faults == [], name
        assert verdict.ok > 20, name
        assert verdict.refused > 0, name
