"""Select, scan, merge, judge: the one way from files to a report. Knows nothing of click or HTML."""
