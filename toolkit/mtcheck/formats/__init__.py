"""From bytes to documents: one file per format, one contract."""
