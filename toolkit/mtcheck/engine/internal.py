"""INT: what mtcheck says about a run itself. These are no rules: they have no text to look at."""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Context, DocumentRule, Hit, Meta

UNREADABLE_FILE = Meta(
    code="INT001",
    name="unreadable-file",
    message="{problem}",
    mqm=Mqm.DESIGN,
    severity=Severity.CRITICAL,
    fix=FixSafety.NONE,
    source="mtcheck",
)
UNREADABLE_LINE = UNREADABLE_FILE._replace(message="line {line}: {problem}")
"""The same where the line is known that spoils the file."""
RULE_CRASHED = Meta(
    code="INT002",
    name="rule-crashed",
    message="{rule} failed on this file with {problem}; the other rules were run",
    mqm=Mqm.DESIGN,
    severity=Severity.CRITICAL,
    fix=FixSafety.NONE,
    source="mtcheck",
)
WORKER_DIED = RULE_CRASHED._replace(
    message="the process that checked this file {how}, also when tried again; nothing is known of the file"
)
"""The same to the user: this file was not checked as it should be, and the text is not to blame."""
UNUSED_SUPPRESSION = Meta(
    code="INT003",
    name="unused-suppression",
    message="this suppression has no effect: {problem}",
    mqm=Mqm.DESIGN,
    severity=Severity.MINOR,
    fix=FixSafety.NONE,
    source="mtcheck",
)
ENDLESS_FIX = Meta(
    code="INT004",
    name="endless-fix",
    message="the fixes of {rules} never come to an end on this file; it was left as it is",
    mqm=Mqm.DESIGN,
    severity=Severity.CRITICAL,
    fix=FixSafety.NONE,
    source="mtcheck",
)
NOT_GERMAN = Meta(
    code="INT005",
    name="not-german",
    message="this text is not German; no rule was asked about it",
    mqm=Mqm.UNTRANSLATED,
    severity=Severity.MAJOR,
    fix=FixSafety.NONE,
    source="mtcheck",
)
NOT_GERMAN_BUT = NOT_GERMAN._replace(message="this text is not German but {language}; no rule was asked about it")
"""The same where the language, or the script, is known."""
HISTORICAL = NOT_GERMAN._replace(
    message="this text is in a spelling from before 1901; no rule was asked about it", severity=Severity.MINOR
)
"""The same where the German is that of long ago."""
NO_PAIR = Meta(
    code="INT006",
    name="no-pair",
    message="does not seem to be a translation of {source}; they were not compared",
    mqm=Mqm.DESIGN,
    severity=Severity.MINOR,
    fix=FixSafety.NONE,
    source="mtcheck",
)


def _never(_: Document, __: Context[None]) -> Iterator[Hit]:
    yield from ()


CHECK_RULES = (DocumentRule(NOT_GERMAN, _never, None, ()), DocumentRule(NO_PAIR, _never, None, ()))
"""Stand for INT005 and INT006 where suppressions name rules; they are never run."""
SAYS_NOT_GERMAN = NOT_GERMAN._replace(message="{problem}", severity=Severity.NEUTRAL)
"""A bilingual file names another language, as those of the other languages of a project do: no fault of anybody."""
METAS = (UNREADABLE_FILE, RULE_CRASHED, UNUSED_SUPPRESSION, ENDLESS_FIX, NOT_GERMAN, NO_PAIR)
PAGES = {
    "INT001": """Give mtcheck a text file that it can read.

The file could not be opened, holds bytes that are no text, or is in an encoding that was not recognised. It was
not checked; the other files were. `--encoding NAME` says how the files are written when they are neither UTF-8
nor Windows-1252.""",
    "INT002": """Report a rule that failed.

A rule raised an error on this file. That is a fault of mtcheck, never of the text: the exit code is 3 and the
traceback is in the file named on standard error. All other rules were run on the file.

The same code stands for a file on which the process that checked it ended, for instance because the system had no
memory left for it. It was tried twice, and nothing is known of the file; the other files were checked.""",
    "INT003": """Delete a suppression that hides nothing.

A comment or the front matter of the article keeps a rule away from a place where that rule has nothing to find, or it
names a rule that does not exist. Left there, it would hide the next finding as well. Nothing is said of rules that were
not run, of rules that compare several articles, and of rules about terms when no glossary was given.""",
    "INT004": """Fix by hand what has no end, or change the glossary.

`mtcheck fix` applies fixes until there is nothing left to fix. On this file the fixes of the rules named undo each
other, or one makes work for the next without end: perhaps two glossaries each forbid the term of the other. Nothing
was written to the file; the other files were fixed.""",
    "INT005": """Translate the text, or take it out of the folder.

The whole text is in another language: it is full of function words of one, or its letters are of another script. Rules
about German would report every line of it, so none was asked. Short texts, names, tables and code are checked
as ever, and so is an article of which a part is not German.

The German of long ago is no German of today for this purpose: a text with seyn, thun, giebt or the long ſ from end to
end, as an edition of Fraktur print has them. A text that is only older than the rules of 1996 (daß, muß) is checked.

A bilingual file (XLIFF, TMX, PO) that itself says it was translated into another language gets a remark, which does
not fail a run: a project has such files beside the German ones.

A comment, the front matter, `[per-path]` and a baseline hide this finding like that of a rule. With
`ignore = ["INT005"]` in the configuration the rules look at such texts all the same.""",
    "INT006": """Name the right source, or none.

The article and the file that was named as its source have so few sentences in common that they do not seem to be a
translation of each other: the wrong file perhaps, or a text that was written anew. Nothing was compared, and the rules
about German have looked at the article as ever.

A comment, the front matter, `[per-path]` and a baseline hide this finding like that of a rule. With
`ignore = ["INT006"]` in the configuration nothing is said.""",
}
