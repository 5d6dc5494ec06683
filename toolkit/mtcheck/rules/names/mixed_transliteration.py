"""Write all names of an article by one system.

Russian, Ukrainian and Kazakh names have a German spelling (Wladimir, Schanna, Tokajew) and an English one (Vladimir,
Zhanna, Tokayev). A translation engine leaves unknown people in English letters and gives the known ones their German
form, so that one article follows both systems. Readers then look for a difference that is none.

Only firm names count: names that are attested in Cyrillic and that only one of the systems writes so. Exempt are
names at home elsewhere (Ivan, Viktor, David, Barkov), -ei beside -ej, which are both German, authors, picture
credits, names in an article about Bulgaria or North Macedonia, whose own Latin letters look English, and a name that
has another spelling in this article or in others: `name-variant` and `name-variant-corpus` report that, with a fix.
"""

from collections.abc import Iterator, Sequence

from mtcheck.model import FixSafety, Mqm, Severity, Transliteration
from mtcheck.names.systems import Found, in_german, is_mixture
from mtcheck.rule import Bad, Context, CorpusRule, Good, Hit, Judged, Located, Meta, Ruling, Texts, say
from mtcheck.rules.names.name_variant import collect
from mtcheck.rules.names.spellings import DEFAULT, mixtures, verdicts_across, verdicts_inside

MOST_RELATED = 20
MOST_SHOWN = 8


def judge(facts: Sequence[Located], context: Context[None]) -> Iterator[Ruling]:
    mixed = mixtures(facts)
    if not mixed:
        return
    # One fault, one finding: what other rules would have spelled in another way is theirs, with a fix.
    compared = Context(DEFAULT, context.glossary, context.locale, context.profile)
    verdicts = (*verdicts_inside(facts, compared), *verdicts_across(facts, compared))
    elsewhere = {(verdict.loser.path, verdict.loser.form) for verdict in verdicts}
    for path, (english, german) in sorted(mixed.items()):
        left = [one for one in english if (path, one.firm.name) not in elsewhere]
        if is_mixture(left, german):
            yield Ruling(path, _hit(left, german, context.profile.transliteration))


def _hit(english: Sequence[Found], german: Sequence[Found], style: Transliteration | None) -> Hit:
    # However many they are: in a German text it is the English names that should change.
    (start, end), *others = [span for one in english for span in one.spans]
    forms = [in_german(one.firm.name, style) for one in english]
    return Hit(
        start,
        end,
        related=(*others, *(one.spans[0] for one in german))[:MOST_RELATED],
        values={
            "german": _listed(german),
            "english": _listed(english),
            "forms": ", ".join(filter(None, forms)) or say("unsure"),
        },
    )


def _listed(found: Sequence[Found]) -> str:
    names = [f"„{one.firm.name}“" for one in found]
    return ", ".join(names[:MOST_SHOWN]) + (" …" if len(names) > MOST_SHOWN else "")


RULE = CorpusRule(
    meta=Meta(
        code="NAM105",
        name="mixed-transliteration",
        message="names follow two systems, German: {german}; English: {english}",
        why="each is a Cyrillic name that only its system writes so; the English ones in German: {forms}",
        mqm=Mqm.INCONSISTENT_TERM,
        severity=Severity.MINOR,
        fix=FixSafety.NONE,
        source="Duden, table Transkription und Transliteration; BGN/PCGN 1947",
        judged=Judged(10, 10, "3 real articles; texts of tests/names/test_systems.py"),
    ),
    collect=collect,
    judge=judge,
    options=None,
    within=True,
    examples=[
        Bad("Wladimir Petrow fährt nach Tscheljabinsk. ⟦Zhanna⟧ Akhmetova wartet in Samara."),
        Bad("⟦Artyom⟧ und Artyoms Frau Ekaterina warten in Brjansk. In Saratow wartet Jewgeni, in Perm Wassili."),
        Bad("Schanna kommt aus Jaroslawl. ⟦Vyacheslav⟧, Mikhail und Yulia kommen aus Perm."),
        Good("Vitali Klitschko rief Wladimir Klitschko an, aus Charkiw und Tscheljabinsk kam Post von Jelena Orlowa."),
        Good("In Bulgarien kandidiert Vyacheslav Petrov. Mikhail und Yulia aus Sofia trafen Wladimir und Jewgeni."),
        Good("Viktor, Ivan und David trafen Wladimir und Jewgeni in Tscheljabinsk."),
        Good("Sergei, Alexej und Andrei reisten mit Wladimir nach Brjansk, Nikolai und Irina auch."),
        Good("Petra Navratilova und Eva Safarova spielten gegen Jelena Kusnezowa und Wladimir Orlow."),
        Good("Mikhail Petrov, Ekaterina Orlova und Yulia sind aus Perm."),
        Good("Wladimir, Jewgeni und Schanna aus Brjansk. Foto: Mikhail Petrov. Aufnahme: Yulia Orlova/AFP"),
        Texts(
            Good("Wladimir Petrow fährt nach Tscheljabinsk. Zhanna wartet in Samara."),
            Good("In Samara wartete Schanna."),
        ),
        Texts(
            Bad("Wladimir Petrow fährt nach Tscheljabinsk. Zhanna wartet in Samara, ⟦Mikhail⟧ auch."),
            Good("In Samara wartete Schanna."),
        ),
    ],
)
