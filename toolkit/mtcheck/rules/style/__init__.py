"""Style: what is understood and what nobody would write."""
