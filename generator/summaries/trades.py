"""A word in, whether it tells what people do or are out: offices, and trades whose names are hardly ever surnames."""

from __future__ import annotations

from generator.sources.wording import word_set
from generator.summaries.vocabulary import ROLE_HEADS

_TRADES = word_set("""
academician translator interpreter linguist photographer sculptor composer pianist violinist conductor musician artist
filmmaker film-maker novelist playwright dramatist screenwriter actor actress dancer choreographer soprano baritone
illustrator calligrapher essayist biographer critic columnist commentator correspondent blogger presenter broadcaster
cameraman camerawoman announcer bookseller librarian conservator restorer lecturer instructor tutor headmaster
headmistress headteacher schoolteacher scholar student pupil graduate apprentice trainee academic fisherman fisherwoman
farmer herder beekeeper gardener forester shopkeeper restaurateur hotelier chef tailor jurist barrister notary
arbitrator conciliator paediatrician pediatrician psychiatrist psychologist cardiologist oncologist virologist
immunologist pharmacologist pharmacist dentist paramedic obstetrician gynaecologist pathologist radiologist surgeon
anthropologist archaeologist sociologist criminologist philosopher theologian mathematician physicist chemist biochemist
astronomer astronaut cosmonaut botanist zoologist agronomist ornithologist entomologist glaciologist climatologist
geographer cartographer demographer geophysicist geneticist statesman programmer designer technician mechanic
electrician plumber welder pilot aviator navigator skipper helmsman sailor seaman midshipman firefighter policeman
policewoman detective sheriff marshal controller bursar custodian caretaker bodyguard accountant actuary financier
industrialist shipowner trader broker exporter importer wholesaler retailer consultant contractor surveyor planner
inventor explorer mountaineer climber athlete swimmer footballer goalkeeper sprinter cyclist boxer wrestler gymnast
skier skater rower olympian paralympian champion medallist medalist laureate prizewinner referee umpire monk nun priest
pastor chaplain deacon parson preacher volunteer survivor eyewitness philanthropist benefactor campaigner
defender organiser organizer unionist legislator lawmaker parliamentarian congressman congresswoman alderman clerk
aide commandant trustee nominee candidate caregiver carer caseworker housewife collector stationmaster headmen signatory
""")
# These are surnames as well, so that they are trades only where they are written small.
SMALL_TRADES = word_set("""
singer fiddler baker fisher cook carpenter miller weaver shepherd butler gardner mason sailor potter tanner tyler
goldsmith blacksmith dyer piper hunter ranger porter steward parker turner taylor smith guide driver
rider painter drummer guitarist cellist teacher carver boatbuilder shipbuilder bricklayer joiner brewer
""")
# What may be the head of a role.
ROLE_WORDS = ROLE_HEADS | _TRADES


def is_trade(word: str) -> bool:
    """True for a trade written small, which may stand before what is no person as well: "the pilot project"."""
    return word in _TRADES or word in SMALL_TRADES


def is_plural_trade(low: str) -> bool:
    """True for the plural of what people are, without those who hold offices together: "Ministers of ..."."""
    return low not in ROLE_HEADS and (low in _UNLIKE or (low.endswith("s") and low[:-1] in ROLE_WORDS))


_UNLIKE = word_set("fishermen policemen cameramen seamen statesmen chairmen spokesmen congressmen secretaries envoys")
