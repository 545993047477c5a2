"""Public holidays: which places are known, and on which days whom they leave free."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from tutti.changes.commands import Refused

ROUND = (-1, 4)
"""Years around the present one for which days are counted."""


def known_place(country: str, region: str) -> tuple[str, str]:
    """A country and a region of it whose holidays are known; refused with what to do otherwise."""
    if country and country not in countries():
        raise Refused(f'The holidays of "{country}" are not known: choose another country, or none.', "country")
    if country and region and region not in regions_of(country):
        raise Refused(f'There is no region "{region}" there: choose one of the country, or none.', "region")
    return country, region if country else ""


@lru_cache(maxsize=1)
def countries() -> Mapping[str, tuple[str, ...]]:
    """Every country whose holidays are known, with the codes of its regions."""
    import holidays  # takes a moment to load

    listed = holidays.list_supported_countries(include_aliases=False)
    return {country: tuple(regions) for country, regions in sorted(listed.items()) if len(country) == 2}


def regions_of(country: str) -> dict[str, str]:
    """The regions of a country with holidays of their own, and how they are called, by name."""
    import holidays

    known: dict[str, str] = {}
    for name, code in getattr(getattr(holidays, country), "subdivisions_aliases", {}).items():
        known.setdefault(code, name)  # the first of several names stays
    named = {code: known.get(code, code) for code in countries().get(country, ())}
    return dict(sorted(named.items(), key=lambda pair: pair[1]))


def days_off(country: str, region: str, years: Iterable[int]) -> dict[date, str]:
    """The public holidays of a place in these years, in order, with their names."""
    return {day: name for year in sorted(set(years)) for day, name in _of_year(country, region, year)}


@lru_cache(maxsize=4000)
def _of_year(country: str, region: str, year: int) -> tuple[tuple[date, str], ...]:
    from tutti.engine.schedule.public_holidays import public_holidays

    if not country or not 1970 <= year <= 2200:
        return ()
    return tuple(public_holidays(country, [year], region=region or None).items())


def kept_by(own: tuple[str | None, str], here: tuple[str, str]) -> tuple[str, str]:
    """Whose holidays somebody keeps: their own choice, or the workspace's."""
    country, region = own
    return here if country is None else (country, region)


def years_around(today: date) -> range:
    """The years that plans look at."""
    return range(today.year + ROUND[0], today.year + ROUND[1])
