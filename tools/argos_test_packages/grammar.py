"""Noun phrases and verbs in, agreeing English, French and German out: articles, cases, contractions, participles."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

Case = Literal["n", "a", "d", "g"]
Article = Literal["the", "a", "this", "none"]

CASES: tuple[Case, ...] = ("n", "a", "d", "g")

# German articles and adjective endings, in the order nominative, accusative, dative, genitive.
ARTICLES: dict[Article, dict[str, tuple[str, str, str, str]]] = {
    "the": {
        "m": ("der", "den", "dem", "des"),
        "f": ("die", "die", "der", "der"),
        "n": ("das", "das", "dem", "des"),
        "p": ("die", "die", "den", "der"),
    },
    "a": {
        "m": ("ein", "einen", "einem", "eines"),
        "f": ("eine", "eine", "einer", "einer"),
        "n": ("ein", "ein", "einem", "eines"),
        "p": ("", "", "", ""),
    },
    "this": {
        "m": ("dieser", "diesen", "diesem", "dieses"),
        "f": ("diese", "diese", "dieser", "dieser"),
        "n": ("dieses", "dieses", "diesem", "dieses"),
        "p": ("diese", "diese", "diesen", "dieser"),
    },
    "none": dict.fromkeys("mfnp", ("", "", "", "")),
}
WEAK = {
    "m": ("e", "en", "en", "en"),
    "f": ("e", "e", "en", "en"),
    "n": ("e", "e", "en", "en"),
    "p": ("en", "en", "en", "en"),
}
MIXED = {**WEAK, "m": ("er", "en", "en", "en"), "n": ("es", "es", "en", "en"), "p": ("e", "e", "en", "er")}
STRONG = {
    "m": ("er", "en", "em", "en"),
    "f": ("e", "e", "er", "er"),
    "n": ("es", "es", "em", "en"),
    "p": ("e", "e", "en", "er"),
}
ENDINGS = {"the": WEAK, "this": WEAK, "a": MIXED, "none": STRONG}
GERMAN_PRONOUN = {"m": "er", "f": "sie", "n": "es", "p": "sie"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase in three languages, agreeing in itself; `fr` still has its article apart from any preposition."""

    en: str
    fr: str
    de: tuple[str, str, str, str]
    plural: bool = False
    feminine: bool = False
    german_gender: str = "n"
    definite: bool = True
    person: bool = False

    def german(self, case: str) -> str:
        """The German phrase in the case named by its letter."""
        return self.de[CASES.index(case)]  # type: ignore[arg-type]

    def pronoun(self) -> tuple[str, str, str]:
        """The subject pronouns that stand for this phrase in English, French and German."""
        french = ("elle" if self.feminine else "il") + ("s" if self.plural else "")
        if self.plural:
            return "they", french, "sie"
        english = ("she" if self.feminine else "he") if self.person else "it"
        return english, french, GERMAN_PRONOUN[self.german_gender]

    def followed_by(self, english: str, french: str, german: str) -> Phrase:
        """The same phrase with a modifier after it, which no case changes."""
        return replace(
            self,
            en=f"{self.en} {english}",
            fr=f"{self.fr} {french}",
            de=tuple(f"{form} {german}" for form in self.de),
        )


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun without its article: `fr_gender` is m, f, mp or fp; `de` is marked up as `lexicon.txt` explains."""

    en: str
    fr_gender: str
    fr: str
    de_gender: str
    de: str
    person: bool = False

    def phrase(self, article: Article) -> Phrase:
        """The noun with an article of that kind in each language."""
        plural = "p" in self.fr_gender
        return Phrase(
            en=english_article(self.en, article, plural),
            fr=french_article(self.fr, article, self.fr_gender),
            de=german_forms(self.de, self.de_gender, article),
            plural=plural,
            feminine="f" in self.fr_gender,
            german_gender=self.de_gender,
            definite=article != "a",
            person=self.person,
        )


def english_article(noun: str, article: Article, plural: bool) -> str:
    """The English noun after its article."""
    if article == "none" or (article == "a" and plural):
        return noun
    if article == "this":
        return f"{'these' if plural else 'this'} {noun}"
    if article == "the":
        return f"the {noun}"
    vowel = noun[0].lower() in "aeiou" and not noun.lower().startswith(("euro", "uni", "un "))
    return f"{'an' if vowel else 'a'} {noun}"


def french_article(noun: str, article: Article, gender: str) -> str:
    """The French noun after its article, elided before a vowel."""
    vowel = begins_with_vowel(noun)
    if article == "none":
        return noun
    if "p" in gender:
        return {"the": "les", "a": "des", "this": "ces"}[article] + f" {noun}"
    if article == "the" and vowel:
        return f"l'{noun}"
    feminine = "f" in gender
    if article == "this":
        return f"{'cette' if feminine else 'cet' if vowel else 'ce'} {noun}"
    words = {"the": ("le", "la"), "a": ("un", "une")}[article]
    return f"{words[feminine]} {noun}"


def begins_with_vowel(word: str) -> bool:
    """Whether French elides before this word; no word of the lexicon begins with a mute h but these."""
    return word[0].lower() in "aeiouyéèêàâîôœ" or word.lower().startswith(("habitant", "histoire", "hôpit", "heure"))


def german_forms(marked: str, gender: str, article: Article) -> tuple[str, str, str, str]:
    """The four cases of a marked-up German noun behind an article of that kind."""
    articles = ARTICLES[article][gender]
    endings = ENDINGS["none" if article == "a" and gender == "p" else article][gender]
    first, second, third, fourth = (
        " ".join(filter(None, [articles[i], *_inflected(marked, gender, CASES[i], endings[i])])) for i in range(4)
    )
    return first, second, third, fourth


def _inflected(marked: str, gender: str, case: Case, ending: str) -> list[str]:
    """The words of a marked-up German noun in one case: `_` takes the adjective ending, `+x` and `~x` the noun's."""
    words = []
    for word in marked.split():
        if word.endswith("_"):
            words.append(word[:-1] + ending)
            continue
        stem, mark, suffix = re.fullmatch(r"([^+~]+)([+~]?)(\w*)", word).groups()  # type: ignore[union-attr]
        applies = (mark == "+" and case == ("d" if gender == "p" else "g")) or (mark == "~" and case != "n")
        words.append(stem + suffix if applies else stem)
    return words


def french_participle(participle: str, phrase: Phrase) -> str:
    """A French past participle agreeing with the phrase; only its first word changes ("mise en œuvre")."""
    head, _, rest = participle.partition(" ")
    head += "e" * phrase.feminine
    if phrase.plural and not head.endswith("s"):
        head += "s"
    return f"{head} {rest}".strip()


CONTRACTIONS = (
    (r"\bde\+les?\b(?! ')", lambda m: "des" if m[0].endswith("les") else "du"),
    (r"\bà\+les?\b", lambda m: "aux" if m[0].endswith("les") else "au"),
    (r"\b[dD]e\+Le (?=Caire)", lambda m: "du "),
    (r"à\+Le (?=Caire)", lambda m: "au "),
    (r"\bde\+(?:des|de) ", lambda m: "de "),
)
GERMAN_CONTRACTIONS = {
    "in+dem": "im",
    "an+dem": "am",
    "an+das": "ans",
    "in+das": "ins",
    "zu+dem": "zum",
    "zu+der": "zur",
    "bei+dem": "beim",
    "von+dem": "vom",
}


def contract_french(text: str) -> str:
    """French with every `de+`, `à+` and `que+` joined to the word after it: du, aux, d'Israël, qu'elle."""
    for pattern, replacement in CONTRACTIONS:
        text = re.sub(pattern, replacement, text)

    def elide(match: re.Match[str]) -> str:
        word, following = match[1], match[2]
        return f"{word[:-1]}'{following}" if begins_with_vowel(following) else f"{word} {following}"

    text = re.sub(r"\b([dD]e|[qQ]ue|ne)\+(\w+)", elide, text)
    return text.replace("à+", "à ")


def contract_german(text: str) -> str:
    """German with every `in+dem`, `zu+der` and the like joined."""
    for apart, joined in GERMAN_CONTRACTIONS.items():
        text = re.sub(rf"\b{re.escape(apart)}\b", joined, text)
    return re.sub(r"\b(in|an|zu|bei|von|auf|mit|über)\+", r"\1 ", text)


def sentence(text: str) -> str:
    """The text with a capital at its start."""
    start = re.search(r"\w", text)
    if start is None:
        return text
    return text[: start.start()] + start[0].upper() + text[start.end() :]
