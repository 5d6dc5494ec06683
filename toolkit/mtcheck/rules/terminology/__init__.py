"""TRM: words a glossary decides about."""
