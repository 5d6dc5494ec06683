"""One file per output, each a pure function from `Report` to a string."""
