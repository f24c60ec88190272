"""Two locales in, the names of territories as terms out: CLDR's, so that no table of them is kept here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.locales import Locale
from generator.units.terms import Term, TermStatus

DOMAIN = "territory"
# Continents and the regions of UN M49 that releases name; of the countries, all that have an ISO 3166-1 code.
_REGIONS = frozenset({"002", "003", "005", "009", "013", "019", "021", "029", "142", "150", "419"})
# Codes that are no territory (pseudo-locales, unknown) or an organisation, which terms.csv names.
_NO_TERRITORY = frozenset({"XA", "XB", "ZZ", "QO", "UN", "EU", "EZ"})
# Short names in English beside CLDR's; formal ones ("Lao PDR") have formal translations and are none.
_ALSO = {
    "BN": "Brunei Darussalam",
    "CI": "Ivory Coast",
    "CV": "Cabo Verde",
    "ST": "Sao Tome and Principe",
    "SZ": "Swaziland",
    "TL": "East Timor",
    "TR": "Turkey",
    "VC": "Saint Vincent and the Grenadines",
    "VN": "Viet Nam",
}
_QUALIFIED = re.compile(r"\s*\([^)]*\)$")


def territory_terms(source: Locale, target: Locale) -> tuple[Term, ...]:
    """Every territory as a preferred term, in the order of its codes, with domain `territory`.

    A name that CLDR gives with another in brackets ("Myanmar (Burma)") stands without it. In English, "&" and "St." are
    written out, and what else a country is called in short is a term (in a target an admitted one) as well.
    """
    return tuple(_terms(source, target))


def _terms(source: Locale, target: Locale) -> Iterator[Term]:
    names, others = source.babel().territories, target.babel().territories
    for code in sorted(names):
        if code in _NO_TERRITORY or (code.isdigit() and code not in _REGIONS) or code not in others:
            continue
        preferred, *admitted = _forms(code, others[code], target)
        for name in _forms(code, names[code], source):
            yield Term(name, preferred, TermStatus.PREFERRED, "noun", code, DOMAIN)
            yield from (Term(name, form, TermStatus.ADMITTED, "noun", code, DOMAIN) for form in admitted)


def in_words(name: str) -> str:
    """An English name of CLDR's with words for its signs: "St." and "&"."""
    return name.replace(" & ", " and ").replace("St. ", "Saint ")


def _forms(code: str, name: str, locale: Locale) -> list[str]:
    """The names of a territory in a locale, the one to write first."""
    bare = _QUALIFIED.sub("", name)
    if locale.language != "en":
        return [bare]
    written_out = in_words(bare)
    others = (bare, bare.replace(" & ", " and "), _ALSO.get(code, written_out))
    return list(dict.fromkeys((written_out, *others)))
