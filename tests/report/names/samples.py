"""Names as the engine finds them in a few texts, without files."""

from mtcheck.config import Config
from mtcheck.engine.names import NamesReport, make_names_report
from mtcheck.engine.plan import Plan
from mtcheck.engine.scan import scan, scan_document
from mtcheck.formats import parse
from mtcheck.model import Profile
from mtcheck.rules.names.name_variant import RULE
from mtcheck.terms import EMPTY_GLOSSARY, Concept, Glossary, Status, Term, TermType

TEXTS = {
    "a/eins.txt": "Wadim kam aus Perm.\n\nWadim schwieg, Vadim ging.\n",
    "a/zwei.txt": "In Tscheljabinsk schneit es.\r\n\r\nVadim lachte über Vadims Hund.\r\n",
    "b/drei.txt": "In Chelyabinsk und in Tscheljabinsk regnet es. Boris rief Schanna.\n",
}
GLOSSARY = Glossary(
    (
        Concept(
            "vadim",
            (
                Term("Wadim", type=TermType.NAME),
                Term("Vadim", status=Status.DEPRECATED, type=TermType.NAME),
            ),
        ),
    ),
    digest="d1",
)


def names_report(
    texts: dict[str, str] = TEXTS,
    glossary: Glossary = EMPTY_GLOSSARY,
    profile: Profile | None = None,
    unreadable: dict[str, bytes] | None = None,
) -> NamesReport:
    """Return the names of texts by path; `unreadable` are files by path whose bytes are no text."""
    plan = Plan(Config(profile=profile or Profile()), (RULE,), glossary)
    scans = [scan_document(parse(path, text), plan) for path, text in texts.items()]
    scans += [scan(path, plan, content) for path, content in (unreadable or {}).items()]
    return make_names_report(scans, plan)
