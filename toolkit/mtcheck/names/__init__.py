"""Names of Cyrillic origin: how they are written in Latin letters, and which of them are known."""
