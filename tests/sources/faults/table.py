"""The table: every fault, in the order of the document."""

from __future__ import annotations

from tests.sources.faults.answers import REDIRECT, STATUS
from tests.sources.faults.bodies import KIND, PACKING, SIZE
from tests.sources.faults.connections import CONNECTION, HTTP, TIME
from tests.sources.faults.secure import HTTP2, NAMES, TLS
from tests.sources.faults.texts import TEXT

FAULTS = (*TIME, *CONNECTION, *HTTP, *PACKING, *SIZE, *KIND, *STATUS, *REDIRECT, *TEXT, *TLS, *HTTP2, *NAMES)
