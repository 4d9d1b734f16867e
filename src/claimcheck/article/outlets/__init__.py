"""Publishers whose pages need knowledge of their own, one file each; none so far: extraction is generic."""
