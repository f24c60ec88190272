"""Whether to work at all: fingerprints of inputs in, the reasons why a draft is stale out."""

from generator.builds.fingerprint import Fingerprint, changed, files_digest, program_digest
from generator.builds.store import Made, Store

__all__ = ["Fingerprint", "Made", "Store", "changed", "files_digest", "program_digest"]
