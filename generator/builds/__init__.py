"""Whether to work at all: fingerprints of inputs in, the reasons why a draft is stale out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.startup import names_from

if TYPE_CHECKING:
    from generator.builds.alone import hold_for_work, lock
    from generator.builds.codec import Damaged, freeze, thaw
    from generator.builds.details import Details
    from generator.builds.files import FileDigests
    from generator.builds.fingerprint import Fingerprint, changed, files_digest, program_digest
    from generator.builds.history import History, Version
    from generator.builds.journal import Journal, finish, unfinished
    from generator.builds.outputs import SIDECAR, FileState, states
    from generator.builds.reasons import Difference, Parts, difference, in_words, program_words, told
    from generator.builds.stamp import Since, Stamp
    from generator.builds.store import Analysed, Made, Store
    from generator.builds.templates import template_files

# A run with nothing to do needs the stamp alone, and should not wait for the rest to be loaded.
_PLACES = {
    "codec": ("Damaged", "freeze", "thaw"),
    "details": ("Details",),
    "files": ("FileDigests",),
    "fingerprint": ("Fingerprint", "changed", "files_digest", "program_digest"),
    "history": ("History", "Version"),
    "journal": ("Journal", "finish", "unfinished"),
    "alone": ("hold_for_work", "lock"),
    "outputs": ("SIDECAR", "FileState", "states"),
    "reasons": ("Difference", "Parts", "difference", "in_words", "program_words", "told"),
    "stamp": ("Since", "Stamp"),
    "store": ("Analysed", "Made", "Store"),
    "templates": ("template_files",),
}

__all__ = [
    "SIDECAR",
    "Analysed",
    "Damaged",
    "Details",
    "Difference",
    "FileDigests",
    "FileState",
    "Fingerprint",
    "History",
    "Journal",
    "Made",
    "Parts",
    "Since",
    "Stamp",
    "Store",
    "Version",
    "changed",
    "difference",
    "files_digest",
    "finish",
    "freeze",
    "hold_for_work",
    "in_words",
    "lock",
    "program_digest",
    "program_words",
    "states",
    "template_files",
    "thaw",
    "told",
    "unfinished",
]

__getattr__ = names_from(__name__, _PLACES)
