"""How soon a page is of use, by the browser's own clock."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.browser.chromium import Browser

LIMIT_BYTES = 500_000
LIMIT_MS = 200.0
"""What a report of thirty claims and five sources may take."""

# The script stands at the end of the page: what it listens to works when the document is complete.
_LOADED = """
const done = arguments[0];
const told = () => {
  const painted = performance.getEntriesByName('first-contentful-paint')[0];
  if (!painted) return requestAnimationFrame(told);
  const page = performance.getEntriesByType('navigation')[0];
  const before = performance.now();
  document.querySelector('.step[data-step="1"]').click();
  requestAnimationFrame(() => setTimeout(() =>
    done([page.domInteractive, painted.startTime, page.domContentLoadedEventEnd, performance.now() - before])));
};
told();
"""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Milliseconds from the start of the navigation; `click` from the click until its result is drawn."""

    read: float
    painted: float
    scripted: float
    click: float

    @property
    def ready(self) -> float:
        """When a reader can see the page and a click on it works."""
        return max(self.painted, self.scripted)


def load(browser: Browser, page: Path) -> Loaded:
    """Open a page afresh and click once."""
    browser.open(page)
    return Loaded(*browser.driver.execute_async_script(_LOADED))
