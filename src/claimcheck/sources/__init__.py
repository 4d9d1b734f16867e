"""Where pages come from: the live web, web archives, files saved by hand.

`chain.open_sources` gives the provider that the settings ask for; `recording.Recorder` keeps what it brings. Nothing
here is imported into this module, so that an offline run does not pay for the network.
"""
