"""DES: traces of encoding, markup and page extraction."""
