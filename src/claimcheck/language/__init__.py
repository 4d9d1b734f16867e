"""From a sentence to a `Statement`: the same code for claims and for passages."""
