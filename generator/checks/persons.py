"""The persons, and the bodies called after one, that an English text names: text in, their names out.

A name is found by what stands around it (a title, an office, a trade: "Judge", "the painter") and by its first word (a
given name), never by its capitals alone: bodies, places and works have them too, and are translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from generator.checks.frequency import frequency
from generator.checks.gazetteer import gazetteer
from generator.checks.tables import read_table

_TABLE = Path(__file__).parent / "given_names.csv"
_ABBREVIATED = r"(?:Dr|Mr|Mrs|Ms|Prof|Sgt|Gen|Col|Capt|Lt|Maj|Sen|Rep|Gov|Rev|Hon|Amb|[A-Z])\."
_TOKEN = re.compile(rf"{_ABBREVIATED}|[^\W\d_][\w’'-]*|\S")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Who may stand before a name: titles, offices and trades.
_TITLES = _words(
    "mr mrs ms miss madam dr doctor prof professor sir dame lady minister ministers premier president chancellor "
    "ambassador ambassadors envoy consul governor mayor senator congressman congresswoman deputy commissioner "
    "commander captain colonel sergeant lieutenant corporal admiral brigadier inspector officer detective "
    "constable sheriff marshal judge justice prosecutor attorney lawyer advocate notary ombudsman secretary "
    "director spokesperson spokesman spokeswoman chairman chairwoman chairperson chair speaker rector dean "
    "principal headteacher teacher coach trainer manager pilot engineer architect surgeon nurse midwife physician "
    "vet veterinarian scientist researcher biologist chemist physicist astronomer geologist historian economist "
    "archaeologist botanist ecologist epidemiologist virologist linguist philosopher sociologist meteorologist "
    "mathematician astronaut cosmonaut poet novelist writer author playwright journalist reporter editor "
    "correspondent broadcaster photographer painter sculptor artist composer conductor pianist violinist cellist "
    "guitarist singer musician soprano tenor dancer choreographer actor actress filmmaker footballer striker "
    "goalkeeper midfielder defender sprinter swimmer cyclist skier athlete runner boxer wrestler rower chef baker "
    "farmer fisherman activist campaigner philanthropist entrepreneur banker bishop archbishop cardinal imam "
    "rabbi pastor reverend father sister brother sheikh widow colleague representative rapporteur coordinator "
    "curator librarian archivist investigator negotiator mediator candidate lawmaker legislator councillor "
    "counsellor analyst expert designer developer programmer inventor explorer climber mountaineer champion "
    "medallist laureate winner volunteer student pupil ranger firefighter paramedic rescuer survivor "
    "señor señora señorita doña monsieur madame mademoiselle maître herr frau signor signora senhor senhora dona "
    "königin könig père mère"
)
_UNDER_TITLE = re.compile(
    r"(?:under|vice|deputy|co|ex|sub|attorney|secretary|director|rear|brigadier|inspector|lieutenant|major)-"
    r"(?:secretary|president|minister|chair|director|general|premier|chancellor|admiral|consul|governor|colonel|rapporteur)"
)
# Offices of which the words name bodies and places as well, or rulers, whose names are translated.
_RULERS = _words(
    "king queen prince princess pope saint st emperor empress tsar patriarch duke duchess sultan emir crown major "
    "general lord count"
)
_BODIES = _words(
    "foundation institute institution trust academy hospital clinic museum library gallery center centre "
    "laboratory laboratories observatory fund charity orchestra ensemble theatre theater stadium arena commission "
    "report inquiry bank group"
)
# Words that are no part of a person's name, with which bodies, places, works and days are named.
_OTHERS = _BODIES | _words(
    "the a an and of for in on at to with by our their his her its this that these those agency agreement airport "
    "act administration alliance american assembly associates association authority avenue band basin battle bay "
    "beach bill board bridge brothers building bureau cabinet campus canal cape castle cathedral central chamber "
    "championship championships channel charter church city club coalition coast committee community company "
    "conference confederation congress convention corporation council country county court cup day declaration "
    "department desert development district division east eastern economic embassy europe european exchange "
    "express falls federal federation festival finance foreign forest forum games garden gardens gate glacier "
    "global government gulf hall harbour health high hill hills hotel house industries initiative international "
    "island islands journal kingdom lake latin law league ltd inc llc line magazine market memorial mission mount "
    "mountain mountains national news north northern office olympics open order organisation organization pact "
    "palace paper parliament park partnership party peninsula plan plateau plaza point police port post prison "
    "programme program project protocol province public radio railway region republic resolution review river "
    "road royal school sea security senate series service services society south southern square stadium state "
    "states station strait street studios subcommittee summit supreme team college medal prize award scholarship "
    "fellowship telegraph temple times tower town trade treaty tribunal tunnel union united valley village "
    "volcano war week west necropolis pyramid university director-general secretary-general western world wood "
    "woods zone zoo january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday christmas easter ramadan english french german spanish "
    "fair book books biennale biennial triennial exhibition expo exposition symposium seminar workshop marathon "
    "carnival concert lecture dialogue roundtable process format accords accord communiqué statement roadmap platform "
    "network consortium hub lab corridor pipeline terminal metro refinery factory mine oilfield shipyard "
    "language virus disease syndrome hurricane cyclone typhoon storm operation mr mrs christian muslim jewish "
    "arab crown vice prime but if when after before as from he she they we it"
)
_PARTICLES = _words("al el de del da do dos das di du la le van von der den bin ibn bint ben y e ter ten zu af av")
# Endings of words that describe: "the Hellenic Institute", "the Nanotechnology Centre".
_DESCRIBES = re.compile(
    r"(?:ic|ics|al|an|ese|ish|logy|tion|ment|ing|ism|ry|ty|ance|ence|ive|ous|sis|ure|graphy|ship|care|ness|"
    r"ists|ers|ors|ary|tech|med|ea|ia)s?$"
)
_BEFORE_PLACES = _words("the of in at from to near on into around across towards")
_MOST_WORDS = 4
_OTHER_SCRIPTS = frozenset(
    {"East Slavic", "Arabic and Persian", "South Asian", "Hebrew and others", "Central Asian and Caucasian"}
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name as it stands in the source, and its parts that must be in the target: no initials, no small words."""

    text: str
    parts: tuple[str, ...]


@lru_cache(maxsize=2048)
def persons(text: str) -> tuple[Named, ...]:
    """The persons that an English text certainly names, and the names after which it calls bodies, each once."""
    if text.isupper():
        return ()
    tokens = _TOKEN.findall(text)
    found = [name for start, end in _runs(tokens) for name in _in_run(tokens, start, end)]
    if not _RULERS.isdisjoint(token.casefold() for token in tokens):
        # Kin of rulers, whose names are translated as theirs are.
        found = [name for name in found if not given_names().issuperset(name.parts)]
    return tuple({name.text: name for name in found}.values())


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names of many languages."""
    return frozenset(name for row in read_table(_TABLE) for name in row["names"].split())


@lru_cache(maxsize=1)
def names_of_other_scripts() -> frozenset[str]:
    """Given names that are written in other letters than Latin ones where they come from, most of them."""
    rows = [row for row in read_table(_TABLE) if row["origin"] in _OTHER_SCRIPTS]
    return frozenset(name for row in rows for name in row["names"].split())


def _runs(tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where words with capitals follow each other, small words of names between them."""
    capital = [token[0].isupper() for token in tokens]
    for place in range(1, len(tokens) - 1):
        if tokens[place] in _PARTICLES and capital[place - 1]:
            after = place + 1 + (tokens[place + 1] in _PARTICLES)
            capital[place] = after < len(tokens) and tokens[after][0].isupper()
    place = 0
    for is_run, members in groupby(capital):
        size = len(list(members))
        if is_run:
            yield place, place + size
        place += size


def _in_run(tokens: Sequence[str], start: int, end: int) -> Iterator[Named]:
    run = list(tokens[start:end])
    before = tokens[start - 1].casefold() if start else ""
    starts = start == 0 or before in '.!?:"“«'
    if before in _RULERS:
        return
    cut, titled = _after_title(run)
    titled = titled or (before in _TITLES and not cut)
    if cut == 0 and starts and not titled and _is_ordinary(run[0]):
        cut = 1
    name = run[cut:]
    ends = next((place for place, word in enumerate(name) if _bare(word) in _OTHERS), len(name))
    if any(_bare(word) in _RULERS for word in run[:cut]):
        return
    if ends < len(name):
        yield from _of_body(name, ends)
    elif _is_person(name, titled, before if not cut else ""):
        yield _named(name)


def is_title(word: str) -> bool:
    """True for a word that leads to the name of a person: a title, an office or a trade."""
    return _bare(word) in _TITLES


def _after_title(run: Sequence[str]) -> tuple[int, bool]:
    """How many words of a run lead to a name, and whether the last of them is a title."""
    for place in range(len(run) - 1, -1, -1):
        word = _bare(run[place])
        if word in _TITLES or word in _RULERS or _UNDER_TITLE.fullmatch(word):
            # "the Prime Minister's Office"
            return (len(run), False) if run[place].endswith(("'s", "’s")) else (place + 1, True)
    return 0, False


def _is_person(name: Sequence[str], titled: bool, before: str) -> bool:
    if not 1 <= len(name) <= _MOST_WORDS or not all(_is_part(word) for word in name):
        return False
    first = name[0]
    if titled and (len(name) > 1 or not _is_place(first)):
        return len(_named(name).parts) > 1 or not frequency(first, "en") or first in given_names()
    if len(_named(name).parts) < 2 or name[-1] in _PARTICLES:
        return False
    if first in given_names():
        return True
    # What stands behind such a word and has no given name is a place as well.
    unknown = before not in _BEFORE_PLACES and not any(frequency(word, "en") for word in name)
    return unknown and not _is_place(" ".join(name))


def _of_body(name: Sequence[str], ends: int) -> Iterator[Named]:
    """The name after which a body is called: "the Brandt Institute"."""
    if ends != 1 or _bare(name[1]) not in _BODIES or len(name) > 2:
        return
    word = _plain(name[0])
    strange = not _DESCRIBES.search(word) and len(word) > 3 and word[1:].islower() and not _is_place(word)
    if strange and _is_name_like(word):
        yield _named([word])


def _is_name_like(word: str) -> bool:
    """True for a word that English does not have, or no more than other languages, as with names."""
    common = frequency(word, "en")
    return not common or common - max(frequency(word, "de"), frequency(word, "fr")) < 0.2


def _is_part(word: str) -> bool:
    return word in _PARTICLES or re.fullmatch(r"[A-Z]\.|[^\W\d_][^\W\d_]*(?:[-’'][^\W\d_]+)*", word) is not None


def _is_ordinary(word: str) -> bool:
    """True for a word that begins a sentence and is no name: it is common, and no given name."""
    return word not in given_names() and frequency(word, "en") > 0


@lru_cache(maxsize=4096)
def _is_place(words: str) -> bool:
    """True for what names a place, or says of what place somebody or something is."""
    return bool(gazetteer("en").named(words) or gazetteer("en").alluded(words))


def _named(name: Sequence[str]) -> Named:
    words = [_plain(word) for word in name]
    parts = [word for word in words if len(word.strip(".")) > 1 and word not in _PARTICLES and not word.isupper()]
    return Named(" ".join(words), tuple(re.sub(r"^(?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]d|[Aa]r)-", "", one) for one in parts))


def _plain(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _bare(word: str) -> str:
    return _plain(word).rstrip(".").casefold()
