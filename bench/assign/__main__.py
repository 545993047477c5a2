"""`python -m bench.assign`: how good the engine is at who does what, on whole companies and on public instances."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

OUT = Path(__file__).parent.parent / "out"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.assign", description=__doc__)
    parser.add_argument("--product", action="store_true", help="plans of whole companies, against their goals")
    parser.add_argument("--quick", action="store_true", help="with --product: the three smaller companies only")
    parser.add_argument("--snapshots", type=int, default=10_000, help="with --product: random snapshots to check")
    parser.add_argument("--instances", type=Path, metavar="DIR", help="a folder of .def files to be solved")
    parser.add_argument("--seconds", type=float, default=10, help="the most time for an instance (default: 10)")
    parser.add_argument("--out", type=Path, default=OUT, help="where schedules go")
    asked = parser.parse_args()
    if asked.instances:
        from bench.assign import instances

        return instances.main(asked.instances, asked.seconds, asked.out)
    if not asked.product:
        parser.error("say what to measure: --product or --instances DIR")
    from bench.assign import product

    return product.main(asked.quick, asked.snapshots)


if __name__ == "__main__":
    sys.exit(main())
