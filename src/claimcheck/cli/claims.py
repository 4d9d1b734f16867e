"""`claimcheck claims`: what would be checked."""

from __future__ import annotations

from claimcheck.cli.guard import guarded
from claimcheck.cli.options import Config, KeepSecrets, ListingFormat, Output, PostPath, merged_settings
from claimcheck.cli.screen import canvas_for, check_output, deliver, post_inputs, say
from claimcheck.cli.status import Status


@guarded
def claims(
    post: PostPath,
    *,
    format_name: ListingFormat = None,
    output: Output = None,
    keep_secrets: KeepSecrets = False,
    config: Config = None,
) -> Status:
    """Show what would be checked, and what is passed over and why. Asks no source."""
    settings = merged_settings(
        post, config, format_name=format_name, keep_secrets=keep_secrets, formats=("table", "json")
    )
    if output is not None:
        check_output(output, post_inputs([post]))

    from claimcheck.api import load_post  # noqa: PLC0415 - everything heavy hangs on these
    from claimcheck.redaction import shown_post  # noqa: PLC0415
    from claimcheck.report.listing import claims_data, claims_table  # noqa: PLC0415

    taken_apart = shown_post(load_post(post), settings)
    if settings.format == "json":
        from claimcheck.report.json import to_json  # noqa: PLC0415

        deliver(to_json(claims_data(taken_apart)) + "\n", output, machine=True)
    else:
        deliver(claims_table(taken_apart, canvas_for(output)), output, machine=False)
    if not taken_apart.claims:
        say(f"{post}: no claims found")
        return Status.ERROR
    return Status.CLEAN
