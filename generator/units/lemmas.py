"""Words in, the forms out in which they are compared: English lemmas of a source, inflected forms of a target."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from generator.units.tokens import fold, without_accents

# Plurals that no rule gives; the vocabulary of releases, not of the language.
_IRREGULAR = {
    "analyses": "analysis",
    "bases": "basis",
    "children": "child",
    "crises": "crisis",
    "criteria": "criterion",
    "emphases": "emphasis",
    "indices": "index",
    "memoranda": "memorandum",
    "men": "man",
    "phenomena": "phenomenon",
    "referenda": "referendum",
    "syntheses": "synthesis",
    "theses": "thesis",
    "women": "woman",
}
_UNCHANGED = "news series species means headquarters does has was is its this thus us yes plus always perhaps"
_INVARIABLE = frozenset(_UNCHANGED.split())
_ACRONYM_PLURAL = re.compile(r"(?:[A-Z]{2,}|[A-Z][a-z][A-Z])s")

# English words that an acronym may look like where everything is in capitals: "WHO IS COMING".
_SHORT_WORDS = (
    "a aid all am an and are as at be by can do for go has he his how if in is it may me my no not of on or our out "
    "so the to up us was we who why you"
)
ENGLISH_WORDS = frozenset(_SHORT_WORDS.split())


def lemma(word: str, language: str = "en") -> str:
    """The form under which a word of the source is looked up: English singulars, other languages as written.

    It only has to be the same for all forms of a word, so that a rule that is wrong alike for both does no harm.
    """
    folded = fold(word)
    if language != "en" or not word.isascii():
        return folded
    if _ACRONYM_PLURAL.fullmatch(word):
        return folded[:-1]
    return _IRREGULAR.get(folded) or _singular(folded)


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word in _INVARIABLE or word.endswith(("ss", "us", "is", "ics")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def verb_forms(verb: str) -> frozenset[str]:
    """The regular forms of an English verb: sign, signs, signed, signing."""
    stem = verb[:-1] if verb.endswith("e") else verb
    past = verb[:-1] + "ied" if re.search("[^aeiou]y$", verb) else stem + "ed"
    forms = {verb, lemma(verb + "s"), past, stem + "ing"}
    if re.fullmatch("[^aeiou]*[aeiou][bdgmnprt]", verb):  # one short syllable: its last letter doubles
        forms |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}
    return frozenset(forms)


# The names of the Snowball algorithms by language.
_SNOWBALL = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
    "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian",
    "ne": "nepali", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip

# Endings of one noun or adjective, bare of accents. Where a language stands here its stemmer is left to verbs: Snowball
# takes `consulado` for a form of `cônsul`.
_ENDINGS: dict[str, tuple[frozenset[str], ...]] = {
    language: tuple(frozenset(one.replace("-", "") for one in row.split()) for row in rows)
    for language, rows in {
        "pt": ("- s es", "o a os as", "- a es as", "e a es as", "ao a oes aes aos as", "al ais", "el eis", "il is eis",
               "ol ois", "ul uis", "m ns", "eu eia eus eias"),
        "es": ("- s es", "o a os as", "- a es as", "e a es as", "z ces"),
        "ca": ("- s es ns os", "- a s es", "e a es", "o a os es", "c ga cs gues", "c ca cs ques", "t da ts des",
               "ca ques", "ga gues", "ia ies", "eu ea eus ees", "iu iva ius ives"),
        "fr": ("- s x e es", "al ale aux ales", "eur rice eurs rices", "eur euse eurs euses", "er ere ers eres",
               "f ve fs ves", "x se ses", "en enne ens ennes", "on onne ons onnes", "el elle els elles",
               "c que che cs ques ches", "et ete ets etes", "ail aux"),
        "it": ("- s", "o a i e", "e i", "ore rice ori rici", "co ca chi che ci", "go ga ghi ghe gi", "a e i",
               "io ia i ie", "ia ie e"),
        "de": ("- e en er es em n s in innen ern se sen", "um en", "r - n m s"),
    }.items()
}  # fmt: skip

# Articles, and prepositions that join with them: what may differ between two forms of one term. No negation, no "and".
_LIGHT = {
    "ca": "a al als d de del dels el els l la les",
    "de": "am das dem den der des die ein eine einem einen einer eines im vom zum zur",
    "en": "a an the",
    "es": "a al de del el la las los",
    "fr": "au aux d de des du l la le les à",
    "it": "a agli ai al alla alle allo all d dagli dai dal dalla dalle dallo dall degli dei del della delle dello dell "
    "di gli i il l la le lo negli nei nel nella nelle nello nell sugli sui sul sulla sulle sullo sull",
    "nl": "de den der des een het",
    "pt": "a ao aos as d da das de do dos na nas no nos o os à às",
}


def light_words(language: str) -> frozenset[str]:
    """The articles and contractions that may differ between two forms of one term, or be missing in one."""
    return frozenset(_LIGHT.get(language, "").split())


def has_endings(language: str) -> bool:
    """True where `share_endings` knows the nouns and adjectives of a language."""
    return language in _ENDINGS


def stemmer(language: str) -> Callable[[str], str]:
    """A function from a folded word to its stem; the word itself where there is no stemmer for the language."""
    import snowballstemmer  # type: ignore[import-untyped]

    # Older releases know fewer languages.
    if _SNOWBALL.get(language) not in snowballstemmer.algorithms():
        return without_accents
    return partial(_stem, snowballstemmer.stemmer(_SNOWBALL[language]).stemWord)


def _stem(stem_word: Callable[[str], str], word: str) -> str:
    return without_accents(stem_word(word))


def share_endings(one: str, other: str, language: str) -> bool:
    """True if two words, bare of accents, differ only in endings of one noun or adjective: `reuniao`, `reunioes`."""
    common = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        common += 1
    # Two letters back: the endings themselves may begin alike (`al`, `ais`).
    for start in range(max(common - 2, 3), common + 1):
        ends = {one[start:], other[start:]}
        if any(ends <= row for row in _ENDINGS.get(language, ())):
            return True
    return False
