"""ACC: what the text says against what it should say."""
