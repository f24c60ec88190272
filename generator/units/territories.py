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
_QUALIFIED = re.compile(r"\s*\([^)]*\)$")


def territory_terms(source: Locale, target: Locale) -> tuple[Term, ...]:
    """Every territory as a preferred term, in the order of its codes, with domain `territory`.

    A name that CLDR gives with another in brackets ("Myanmar (Burma)") stands without it.
    """
    return tuple(_terms(source, target))


def _terms(source: Locale, target: Locale) -> Iterator[Term]:
    names, others = source.babel().territories, target.babel().territories
    for code in sorted(names):
        if code in _NO_TERRITORY or (code.isdigit() and code not in _REGIONS) or code not in others:
            continue
        yield Term(_bare(names[code]), _bare(others[code]), TermStatus.PREFERRED, "noun", code, DOMAIN)


def _bare(name: str) -> str:
    return _QUALIFIED.sub("", name)
