"""What German does to words: endings, genitives, derivation. Strings in, strings out."""
