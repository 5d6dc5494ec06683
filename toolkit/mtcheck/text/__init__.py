"""Pure helpers on strings: strings in, strings, numbers or spans out. Knows nothing of files or rules."""
