"""Reads the words of an RRULE: what is understood, what is refused, and what months without the day mean."""

import re
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .clocks import LAST

DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # at most
NUMBERS = {  # least and most, and whether it may be counted from the end
    "INTERVAL": (1, 1000, False),
    "COUNT": (1, 10_000, False),
    "BYMONTH": (1, 12, False),
    "BYMONTHDAY": (1, 31, True),
    "BYSETPOS": (1, 366, True),
}
KNOWN = {*NUMBERS, "FREQ", "UNTIL", "BYDAY", "WKST", "RSCALE", "SKIP"}
WEEKDAY = re.compile(r"(?:([+-]?)(\d{1,2}))?(MO|TU|WE|TH|FR|SA|SU)")


class InvalidRule(ValueError):
    """The rule cannot be followed: a sentence with the way out."""


def parts_of(rule: str, start: datetime) -> dict[str, str]:
    """The parts of a rule by name, ready for a library that knows nothing of SKIP.  Raises `InvalidRule`."""
    pairs = [part.partition("=") for part in rule.upper().removeprefix("RRULE:").split(";")]
    parts = {name: value for name, _, value in pairs}
    if len(parts) < len(pairs) or not all(parts.values()):
        raise InvalidRule(f'The rule "{rule}" cannot be read; write one such as FREQ=WEEKLY;BYDAY=MO,TH.')
    if unknown := sorted(set(parts) - KNOWN):
        raise InvalidRule(f"{unknown[0]} is not understood here; use {', '.join(sorted(KNOWN))}.")
    if parts.get("FREQ") not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        raise InvalidRule("Work recurs at most once a day; use FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.")
    _check_numbers(parts)
    _check_weekdays(parts)
    _check_together(parts)
    return _without_skip(parts, start)


def end_of(until: str | None, zone: ZoneInfo) -> datetime:
    """The last local time at which there may be an occurrence; a day means its end.  Raises `InvalidRule`."""
    end = datetime.combine(LAST, time.max)
    if until is None:
        return end
    for form in ("%Y%m%d", "%Y%m%dT%H%M%S", "%Y%m%dT%H%M%SZ"):
        try:
            found = datetime.strptime(until, form)  # noqa: DTZ007 - a local time, or made one below
        except ValueError:
            continue
        if found.year > LAST.year:
            return end
        if form.endswith("Z"):
            return found.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)
        return found + timedelta(days=1, microseconds=-1) if form == "%Y%m%d" else found
    raise InvalidRule(f"UNTIL={until} is no date; write one such as 20261231 or 20261231T170000Z.")


def _check_numbers(parts: dict[str, str]) -> None:
    for name, (least, most, from_end) in NUMBERS.items():
        for number in parts[name].split(",") if name in parts else ():
            plain = number.lstrip("+-") if from_end else number
            if not plain.isascii() or not plain.isdecimal() or not least <= int(plain) <= most:
                also = f" or -{most} to -{least}" if from_end else ""
                raise InvalidRule(f"{name}={number} does not exist; use {least} to {most}{also}.")


def _check_weekdays(parts: dict[str, str]) -> None:
    for word in parts["BYDAY"].split(",") if "BYDAY" in parts else ():
        found = WEEKDAY.fullmatch(word)
        if not found:
            raise InvalidRule(
                f"BYDAY={word} is no weekday; use MO, TU, WE, TH, FR, SA or SU, or -1FR for the last Friday."
            )
        which = found[2]
        most = 53 if parts["FREQ"] == "YEARLY" and "BYMONTH" not in parts else 5
        if which and (parts["FREQ"] in ("DAILY", "WEEKLY") or not 1 <= int(which) <= most):
            raise InvalidRule(f"BYDAY={word}: there is no such weekday in the period; use FREQ=MONTHLY and 1 to 5.")
    if parts.get("WKST", "MO") not in ("MO", "TU", "WE", "TH", "FR", "SA", "SU"):
        raise InvalidRule(f"WKST={parts['WKST']} is no weekday; use MO or SU.")


def _check_together(parts: dict[str, str]) -> None:
    frequency = parts["FREQ"]
    if "COUNT" in parts and "UNTIL" in parts:
        raise InvalidRule("A rule ends after COUNT times or with UNTIL; give one of the two.")
    if frequency == "WEEKLY" and "BYMONTHDAY" in parts:
        raise InvalidRule("A week has no days of the month; use FREQ=MONTHLY with BYMONTHDAY.")
    if frequency == "DAILY" and "BYSETPOS" in parts:
        raise InvalidRule("A day has no positions; use BYSETPOS with FREQ=WEEKLY, MONTHLY or YEARLY.")
    if "BYMONTH" in parts and "BYMONTHDAY" in parts:
        longest = max(DAYS_IN[int(month) - 1] for month in parts["BYMONTH"].split(","))
        if all(abs(int(day)) > longest for day in parts["BYMONTHDAY"].split(",")):
            raise InvalidRule(
                f"There is no {parts['BYMONTHDAY']} in these months, so this never happens; choose another day."
            )


def _without_skip(parts: dict[str, str], start: datetime) -> dict[str, str]:
    """`SKIP=BACKWARD`, said in other words: of the last days of the month up to that one, the last there is."""
    scale, skip = parts.pop("RSCALE", "GREGORIAN"), parts.pop("SKIP", "OMIT")
    if scale != "GREGORIAN" or skip not in ("OMIT", "BACKWARD"):
        raise InvalidRule("Only RSCALE=GREGORIAN with SKIP=OMIT or SKIP=BACKWARD is understood here.")
    day = parts.get("BYMONTHDAY", str(start.day))
    if skip == "OMIT" or parts["FREQ"] in ("DAILY", "WEEKLY") or "BYDAY" in parts:
        return parts
    if not day.lstrip("+").isdecimal() or "BYSETPOS" in parts or "," in parts.get("BYMONTH", ""):
        raise InvalidRule("SKIP=BACKWARD is understood with one day of one month, or of every month.")
    if int(day) <= 28:
        return parts
    month = {"BYMONTH": parts.get("BYMONTH", str(start.month))} if parts["FREQ"] == "YEARLY" else {}
    days = ",".join(str(one) for one in range(28, int(day) + 1))
    return {**parts, **month, "BYMONTHDAY": days, "BYSETPOS": "-1"}
