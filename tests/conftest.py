"""Settings of all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# A change is judged on the same examples every time; new ones are looked for on a developer's machine.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")
