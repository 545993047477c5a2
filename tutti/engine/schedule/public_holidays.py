"""Public holidays of a country, from the library `holidays`; they enter a calendar as days off."""

from collections.abc import Iterable, Mapping
from datetime import date

import holidays

from .clocks import FIRST, LAST


def public_holidays(country: str, years: Iterable[int], *, region: str | None = None) -> Mapping[date, str]:
    """The public holidays of these years and their names; country and region by ISO 3166: "DE" and "BY" is Bavaria.

    Raises ValueError with a sentence for a country or region that is not known, or years before 1970 or after 2200.
    """
    asked = sorted(set(years))
    if asked and not FIRST.year <= asked[0] <= asked[-1] <= LAST.year:
        raise ValueError("These years are too far away: choose some between 1970 and 2200.")
    try:
        found = holidays.country_holidays(country, subdiv=region, years=asked, expand=False, language="en_US")
    except NotImplementedError:
        raise ValueError(_unknown(country, region)) from None
    return dict(sorted(found.items()))


def _unknown(country: str, region: str | None) -> str:
    known = holidays.list_supported_countries()
    if country not in known:
        return f'The holidays of the country "{country}" are not known; use a code such as DE, or enter the days.'
    return f'The region "{region}" of {country} is not known; use one of {", ".join(known[country]) or "none"}.'
