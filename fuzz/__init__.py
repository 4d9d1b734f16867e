"""Pages that mean a reader no good: made by hand (hostile.py) and by chance (pages.py)."""
