"""Write what the source means, not what its word looks like.

A word of the source has several meanings, or looks like a German word that means something else. Machine translation
takes the wrong one: the draft becomes an „Entwurf“ instead of an „Einberufung“, a death toll a „Todeszoll“, Italian
„controlli“ become „Bedienelemente“. The sentence is good German and says what is not true. The table names the words
of the source and what must stand nearby; words that mean both are reported only where the text around leaves no
doubt.

Left alone are the same words in their own meaning (der Entwurf des Gesetzes, die Gehirnerschütterung des Torwarts),
and what the glossary in use decides. Numbers that could be right, such as „eine Billion Dollar“, need the source.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Judged, Meta
from mtcheck.rules.calques import Options, calques

CODE = "ACC120"


def check(document: Document, context: Context[Options]) -> Iterator[Hit]:
    return calques(CODE, document, context)


RULE = DocumentRule(
    meta=Meta(
        code=CODE,
        name="false-friend",
        message="„{text}“ renders {language} “{source}”, which means here: {better}",
        why="{sense}",
        mqm=Mqm.ACCURACY,
        severity=Severity.MAJOR,
        fix=FixSafety.UNSAFE,
        source="dictionaries of both languages; the list in docs/calques.md",
        judged=Judged(6, 6, "all findings in machine-translated news from English and in five real articles"),
    ),
    check=check,
    options=Options(),
    examples=[
        Bad("Am Montag kam der ⟦Entwurfsbescheid⟧.", fixed="Am Montag kam der Einberufungsbescheid."),
        Bad("Der Spieler wurde ⟦im Entwurf⟧ der NFL geholt.", fixed="Der Spieler wurde im Draft der NFL geholt."),
        Bad("Der ⟦Todeszoll⟧ stieg auf zwölf.", fixed="Die Zahl der Toten stieg auf zwölf."),
        Bad("Für die Küste gilt eine ⟦Hurrikan-Uhr⟧."),
        Bad("Die Polizei ⟦nahm den Mann in Sorgerecht⟧."),
        Bad("Der Angeklagte wurde ⟦gegen Anleihe freigelassen⟧."),
        Bad("Er ⟦verbüßt einen Satz⟧ wegen Raubes.", fixed="Er verbüßt eine Strafe wegen Raubes."),
        Bad("Der Staatsanwalt ließ die ⟦Gebühren gegen⟧ ihn fallen."),
        Bad("Der Mann wurde ⟦mit Mord belastet⟧."),
        Bad("Der ⟦Intelligenzbericht⟧ ist geheim."),
        Bad("Die Rakete trägt drei ⟦Kriegsköpfe⟧.", fixed="Die Rakete trägt drei Sprengköpfe."),
        Bad("Der ⟦US-Staatssekretär⟧ flog nach Kairo.", fixed="Der US-Außenminister flog nach Kairo."),
        Bad("Der ⟦Billionär⟧ kaufte den Verein.", fixed="Der Milliardär kaufte den Verein."),
        Bad("Das Paket umfasst zwei ⟦Trillionen Dollar⟧."),
        Bad("Die ⟦Atompflanze⟧ wurde abgeschaltet."),
        Bad(
            "Der FSB meldet eine ⟦Ablenkung⟧ an der Eisenbahn.", fixed="Der FSB meldet eine Sabotage an der Eisenbahn."
        ),
        Bad("Die ⟦Gehirnerschütterung⟧ hatte die Stärke 4,1."),
        Bad(
            "Der ⟦Kapitän⟧ der Carabinieri lobte die Streife.", fixed="Der Hauptmann der Carabinieri lobte die Streife."
        ),
        Bad("Das Dorf ist seit Tagen ⟦ohne Wasser und Licht⟧.", fixed="Das Dorf ist seit Tagen ohne Wasser und Strom."),
        Good("Der Entwurf des Bescheids liegt vor."),
        Good("Die Liga änderte den Entwurf."),
        Good("Die Zahl der Toten stieg auf zwölf."),
        Good("Für die Küste gilt eine Hurrikanwarnung."),
        Good("Die Mutter bekam das Sorgerecht."),
        Good("Der Staat begab eine Anleihe."),
        Good("Er verbüßt eine Strafe wegen Raubes."),
        Good("Die Stadt erhebt Gebühren für Müll."),
        Good("Der Zeuge belastete den Mann."),
        Good("Der Bericht über Intelligenz ist neu."),
        Good("Die Rakete trägt drei Sprengköpfe."),
        Good("Der Staatssekretär im Finanzministerium flog nach Kairo."),
        Good("Der Milliardär kaufte den Verein."),
        Good("Das Paket umfasst zwei Billionen Dollar."),
        Good("Das Atomkraftwerk wurde abgeschaltet."),
        Good("Das Handy war eine Ablenkung."),
        Good("Der Torwart erlitt eine Gehirnerschütterung."),
        Good("Der Kapitän verließ das Schiff."),
        Good("Der Keller ist ohne Licht."),
    ],
)
