"""The judge `transformers`: any entailment model that its user names, loaded with the library of that name."""
