"""A random generator in, dates, months and other times out, each with its preposition in three languages."""

from __future__ import annotations

from random import Random

Triple = tuple[str, str, str]
Years = tuple[int, int]

MONTHS = (
    ("January", "janvier", "Januar"),
    ("February", "février", "Februar"),
    ("March", "mars", "März"),
    ("April", "avril", "April"),
    ("May", "mai", "Mai"),
    ("June", "juin", "Juni"),
    ("July", "juillet", "Juli"),
    ("August", "août", "August"),
    ("September", "septembre", "September"),
    ("October", "octobre", "Oktober"),
    ("November", "novembre", "November"),
    ("December", "décembre", "Dezember"),
)
WEEKDAYS = (
    ("Monday", "lundi", "Montag"),
    ("Tuesday", "mardi", "Dienstag"),
    ("Wednesday", "mercredi", "Mittwoch"),
    ("Thursday", "jeudi", "Donnerstag"),
    ("Friday", "vendredi", "Freitag"),
    ("Saturday", "samedi", "Samstag"),
    ("Sunday", "dimanche", "Sonntag"),
)
PAST: tuple[Triple, ...] = (
    ("today", "aujourd'hui", "heute"),
    ("yesterday", "hier", "gestern"),
    ("last week", "la semaine dernière", "letzte Woche"),
    ("last month", "le mois dernier", "letzten Monat"),
    ("last year", "l'année dernière", "letztes Jahr"),
    ("this morning", "ce matin", "heute Morgen"),
)
FUTURE: tuple[Triple, ...] = (
    ("tomorrow", "demain", "morgen"),
    ("next week", "la semaine prochaine", "nächste Woche"),
    ("next month", "le mois prochain", "nächsten Monat"),
    ("next year", "l'année prochaine", "nächstes Jahr"),
    ("in the coming months", "dans les prochains mois", "in den kommenden Monaten"),
    ("soon", "bientôt", "bald"),
)


def past(rng: Random) -> Triple:
    """A time that has passed."""
    return _time(rng, PAST, (2019, 2026))


def future(rng: Random) -> Triple:
    """A time to come."""
    return _time(rng, FUTURE, (2026, 2035))


def month(rng: Random) -> Triple:
    """The name of a month."""
    return rng.choice(MONTHS)


def day(rng: Random, years: Years = (2019, 2030)) -> Triple:
    """A date with its preposition: on 10 May, le 10 mai, am 10. Mai."""
    en, fr, de = date(rng, years)
    if rng.random() < 0.15:
        weekday = rng.choice(WEEKDAYS)
        return f"on {weekday[0]}, {en}", f"le {weekday[1]} {fr}", f"am {weekday[2]}, dem {de}"
    return f"on {en}", f"le {fr}", f"am {de}"


def date(rng: Random, years: Years = (2019, 2030)) -> Triple:
    """A date alone: 10 May or May 10, 10 mai, 10. Mai; with a year in every third."""
    number, (en, fr, de), year = rng.randint(1, 28), rng.choice(MONTHS), _year(rng, years)
    american = f"{en} {number}{',' if year else ''}{year}"
    english = american if rng.random() < 0.3 else f"{number} {en}{year}"
    return english, f"{number}{'er' if number == 1 else ''} {fr}{year}", f"{number}. {de}{year}"


def _year(rng: Random, years: Years) -> str:
    return f" {rng.randint(*years)}" if rng.random() < 0.35 else ""


def _time(rng: Random, phrases: tuple[Triple, ...], years: Years) -> Triple:
    kind = rng.choice(("phrase", "day", "day", "day", "weekday", "month", "year", "range", "hour"))
    if kind == "phrase":
        return rng.choice(phrases)
    if kind in ("day", "hour"):
        given = day(rng, years)
        return given if kind == "day" else _at_hour(given, rng.randint(8, 20))
    return {"weekday": _weekday, "month": _month, "year": _in_year, "range": _days}[kind](rng, years)


def _weekday(rng: Random, _years: Years) -> Triple:
    en, fr, de = rng.choice(WEEKDAYS)
    return f"on {en}", fr, f"am {de}"


def _month(rng: Random, years: Years) -> Triple:
    (en, fr, de), year = month(rng), _year(rng, years)
    return f"in {en}{year}", f"en {fr}{year}", f"im {de}{year}"


def _in_year(rng: Random, years: Years) -> Triple:
    year = rng.randint(*years)
    return f"in {year}", f"en {year}", f"im Jahr {year}"


def _days(rng: Random, _years: Years) -> Triple:
    """Two days or more: on 3 and 4 May, on May 3-4, from 3 to 6 May."""
    first, (en, fr, de) = rng.randint(2, 26), month(rng)
    last = first + rng.randint(1, 4)
    if last > first + 1:
        return f"from {first} to {last} {en}", f"du {first} au {last} {fr}", f"vom {first}. bis {last}. {de}"
    english = rng.choice((f"on {first} and {last} {en}", f"on {en} {first}-{last}"))
    return english, f"les {first} et {last} {fr}", f"am {first}. und {last}. {de}"


def _at_hour(given: Triple, hour: int) -> Triple:
    en, fr, de = given
    english = "12 noon" if hour == 12 else f"{hour if hour < 12 else hour - 12} {'a.m.' if hour < 12 else 'p.m.'}"
    return f"{en} at {english}", f"{fr} à {'midi' if hour == 12 else f'{hour} heures'}", f"{de} um {hour} Uhr"
