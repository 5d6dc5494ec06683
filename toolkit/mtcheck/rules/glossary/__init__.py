"""GLO: what is wrong with a glossary itself. These rules look at glossary files, not at texts."""
