"""Communiqué: press releases in, traceable briefs and fact sheets in many languages out, without a network."""

__version__ = "0.1.0"
