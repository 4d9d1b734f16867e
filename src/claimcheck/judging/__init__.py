"""From a claim and candidate passages to a finding."""
