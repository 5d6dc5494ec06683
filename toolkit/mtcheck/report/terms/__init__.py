"""What is known of terms in texts, as output: candidates for a glossary, and how one is used."""
