"""Reports: one interface, one file per format. Nothing here prints; every format returns text."""
