"""Values go into the store and come back; nothing else is read from it."""

from __future__ import annotations

import enum
import pickle
from pathlib import Path

import pytest

from generator.builds import Damaged, freeze, thaw
from generator.findings import Finding, Severity
from generator.provenance import SourceSpan

VALUE = (Finding("length", Severity.WARNING, "too long"), {"at": [SourceSpan(1, 2)]}, frozenset({"é", "한"}))


def test_a_value_comes_back_as_it_was() -> None:
    assert thaw(freeze(VALUE)) == VALUE


def test_members_are_kept_whatever_this_python_writes_for_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """The releases 3.11.0 to 3.11.3 have members looked up by `getattr`, which the store does not run."""
    monkeypatch.setattr(enum.Enum, "__reduce_ex__", lambda self, protocol: (getattr, (type(self), self.name)))
    assert thaw(freeze(VALUE)) == VALUE


@pytest.mark.parametrize(
    "value", [getattr, Path("/"), pickle.Unpickler, thaw, Damaged("a class of ours that is no value")], ids=repr
)
def test_nothing_but_values_of_ours_is_read(value: object) -> None:
    with pytest.raises(Damaged):
        thaw(pickle.dumps(value))


@pytest.mark.parametrize("cut", [0, 1, 20, -1])
def test_what_was_cut_short_is_damaged(cut: int) -> None:
    with pytest.raises(Damaged):
        thaw(freeze(VALUE)[:cut])
