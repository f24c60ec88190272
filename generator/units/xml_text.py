"""Text in, text that may stand in an XML file out."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

# What XML 1.0 has no way to write, not even as a reference.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """The text without the control characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def content(text: str) -> str:
    """The text as the content of an element; a carriage return is written as a reference, or it would be lost."""
    return escape(writable(text), {"\r": "&#13;"})


def attribute(text: str) -> str:
    """The text as an attribute's value, with its quotation marks."""
    return quoteattr(writable(text), {"\r": "&#13;"})
