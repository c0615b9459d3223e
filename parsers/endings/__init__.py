"""How Korean sentences and lines end, as their letters tell."""
