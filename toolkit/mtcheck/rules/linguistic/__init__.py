"""LNG: German word order, grammar and spelling."""
