"""What is settled from whole columns before any row is read: order of dates, decimal sign, unit of effort."""

from dataclasses import dataclass, field

from tutti.connect.losses import Tally
from tutti.connect.sheet.cells import comment_in
from tutti.connect.sheet.columns import DATES, Mapping
from tutti.connect.sheet.dates import Order, Votes, how_read, votes_of
from tutti.connect.sheet.efforts import Decimal, Unit, decimal_of, unit_in
from tutti.connect.sheet.table import Table


@dataclass(frozen=True, slots=True)
class Settled:
    dates: dict[int, Order]
    anywhere: Order
    decimal: Decimal
    unit: Unit
    effort_column: str = field(default="")


def settle(table: Table, mapping: Mapping, tally: Tally) -> Settled:
    columns = [index for name in DATES for index in mapping.columns_for(name)]
    votes = {index: votes_of(row.cell(index) for row in table.rows) for index in columns}
    overall = sum(votes.values(), Votes())
    for index in mapping.columns_for("comment"):
        overall += votes_of(comment_in(row.cell(index)).at for row in table.rows)
    anywhere = mapping.dates or overall.order or overall.guess
    orders = {index: mapping.dates or each.order or anywhere for index, each in votes.items()}
    _report_dates(mapping, overall, anywhere, tally)
    return _with_effort(table, mapping, orders, anywhere, tally)


def _report_dates(mapping: Mapping, overall: Votes, anywhere: Order, tally: Tally) -> None:
    if overall.day_first and overall.month_first and not mapping.dates:
        tally.note(
            "dates", "Some cells can only have the day first, others only the month: each column is read as most of it."
        )
    elif said := how_read(overall, anywhere, wished=mapping.dates, way_out="in the mapping and import again"):
        tally.note("dates", said)


def _with_effort(table: Table, mapping: Mapping, orders: dict[int, Order], anywhere: Order, tally: Tally) -> Settled:
    columns = mapping.columns_for("effort")
    cells = [row.cell(columns[0]) for row in table.rows] if columns else []
    name = table.columns[columns[0]] if columns else ""
    unit = mapping.unit or unit_in(name) or "hours"
    decimal = mapping.decimal or decimal_of(cells, table.delimiter)
    if any(cell.strip() for cell in cells):
        tally.note("estimates", f"Plain numbers in “{name}” were read as {unit}.")
    return Settled(orders, anywhere, decimal, unit, name)
