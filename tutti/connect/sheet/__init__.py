"""Sheets: any table as CSV, read into a `Board` through a mapping of its columns that people can change."""

from tutti.connect.sheet.columns import FIELDS, Mapping, recognise
from tutti.connect.sheet.reading import read_sheet
from tutti.connect.sheet.table import Table, open_table

__all__ = ["FIELDS", "Mapping", "Table", "open_table", "read_sheet", "recognise"]
