"""The use of a glossary in texts: as a table, as CSV for a spreadsheet, as JSON for programs."""

import csv
import json
from collections.abc import Iterator
from io import StringIO

from mtcheck.report.formula import harmless
from mtcheck.report.summary import number
from mtcheck.report.visible import visible, width
from mtcheck.terms.usage import TermUse, Usage

HEADS = ("concept", "term", "status", "uses", "files", "form", "reason", "form_uses")
FORMS = 5
"""Forms that are shown before the rest is only counted."""
SCHEMA_VERSION = 1
"""Grows when a reader of the last version could misread the new one; new keys alone do not count."""


def console(usage: Usage, *, everything: bool) -> str:
    """Return the terms that are used, by number; with `everything` those that are not, too. Then the sums."""
    shown = sorted((one for one in usage.terms if one.uses or everything), key=lambda one: (-one.uses, one.term.text))
    rows = [("uses", "files", "term", "status", "forms")]
    rows += (
        (f"{one.uses:,}", f"{one.files:,}", visible(one.term.text), str(one.term.status), _forms(one)) for one in shown
    )
    widths = [max(width(row[column]) for row in rows) for column in range(4)]
    lines = []
    for uses, files, term, status, forms in rows:
        cells = (
            uses.rjust(widths[0]),
            files.rjust(widths[1]),
            _padded(term, widths[2]),
            _padded(status, widths[3]),
            forms,
        )
        lines.append("  ".join(cells).rstrip())
    return "\n".join([*(lines if shown else []), *(("",) if shown else ()), *_sums(usage)]) + "\n"


def table(usage: Usage) -> str:
    """Return one row for each form, and one for each term without a use."""
    target = StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(HEADS)
    for one in usage.terms:
        head = (one.concept.id, one.term.text, one.term.status, str(one.uses), str(one.files))
        for form in one.forms or (None,):
            row = (*head, form.text, form.reason, str(form.uses)) if form else (*head, "", "", "")
            writer.writerow(map(harmless, row))
    return target.getvalue()


def as_json(usage: Usage) -> str:
    """Return the same as an object with `terms` and `summary`."""
    terms = [
        {
            "concept": one.concept.id,
            "term": one.term.text,
            "language": one.term.language,
            "status": one.term.status,
            "uses": one.uses,
            "files": one.files,
            "forms": [form._asdict() for form in one.forms],
        }
        for one in usage.terms
    ]
    summary = {
        "files": usage.files,
        "concepts": usage.concepts,
        "used_concepts": usage.used_concepts,
        "terms": len(usage.terms),
        "used_terms": sum(1 for one in usage.terms if one.uses),
        "uses": sum(one.uses for one in usage.terms),
    }
    result = {"schema_version": SCHEMA_VERSION, "terms": terms, "summary": summary}
    return json.dumps(result, ensure_ascii=False, indent=1) + "\n"


def _forms(one: TermUse) -> str:
    shown = [f"{visible(form.text)} {form.uses:,}× ({visible(form.reason)})" for form in one.forms[:FORMS]]
    more = len(one.forms) - FORMS
    return ", ".join(shown) + (f" and {number(more, 'other form')}" if more > 0 else "")


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))


def _sums(usage: Usage) -> Iterator[str]:
    uses = number(sum(one.uses for one in usage.terms), "use")
    share = f"{100 * usage.used_concepts / usage.concepts:.0f} %" if usage.concepts else "none"
    concepts = f"{usage.used_concepts:,} of {number(usage.concepts, 'concept')}"
    yield f"{uses} in {number(usage.files, 'file')}; {concepts} used ({share})"
