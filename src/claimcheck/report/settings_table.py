"""The settings in force for people: a row per key, with where its value comes from and what it means."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text

from claimcheck.report.grid import table_box
from claimcheck.report.interface import Canvas
from claimcheck.report.plain import plain, shown_path
from claimcheck.report.table import text_console, trimmed
from claimcheck.setting_texts import settings_data, toml_value
from claimcheck.settings import InForce


def settings_table(found: InForce, canvas: Canvas) -> str:
    """Return the table; values stand in it as a settings file has them."""
    console = text_console(canvas)
    name = shown_path(str(found.file)) if found.file else "none"
    console.print(Text.assemble(("Settings file", "bold"), f": {name}"), soft_wrap=True)
    box = table_box(unicode=canvas.unicode)
    table = Table(box=box, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for header, share in (("Setting", 0), ("Value", 3), ("From", 2), ("What it sets", 4)):
        table.add_column(header, ratio=share or None, no_wrap=not share, overflow="fold")
    for row in settings_data(found)["settings"]:
        value = row["value"]
        shown = (
            ", ".join(f"{url} = {name}" for url, name in value.items()) if row["key"] == "pages" else toml_value(value)
        )
        is_set = row["origin"] != "default"
        where = row["where"] if row["origin"] == "environment" else row["origin"]
        table.add_row(
            Text(row["key"], style="bold" if is_set else ""),
            Text(plain(shown)),
            Text(plain(str(where)), style="" if is_set else "dim"),
            Text(row["about"], style="dim"),
        )
    console.print()
    console.print(table)
    return trimmed(console)
