"""The names of a corpus as text: for the screen, for a spreadsheet, for programs, as a page, as a glossary."""
