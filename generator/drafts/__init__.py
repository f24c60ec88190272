"""Room 6: a summary, its translation units and a template in, drafts out, on disk and never over a person's words."""

from __future__ import annotations

from generator.drafts.draft import Draft
from generator.drafts.render import Order, Renderer, render
from generator.drafts.selection import KINDS, segments
from generator.drafts.sidecar import Sidecar, read_sidecar
from generator.drafts.write import Written, write

__all__ = ["KINDS", "Draft", "Order", "Renderer", "Sidecar", "Written", "read_sidecar", "render", "segments", "write"]
