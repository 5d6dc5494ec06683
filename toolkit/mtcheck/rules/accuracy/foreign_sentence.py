"""Translate the sentence that is still in another language.

A translation engine passes over a line that it takes for code, for a caption, or for German; a page brings a line of
the original along. A sentence is reported when it is full of function words of one of 24 languages and has no German
one, or when it is written in another script. Sentences in a row are one finding.

Left alone: quotations, titles and names (they hold few function words), single words, sentences in which as much
as one German function word stands, and in files with a source what was copied from it, which ACC202 reports.
"""

from collections.abc import Iterator

from mtcheck.model import Document, FixSafety, Mqm, Severity
from mtcheck.rule import Bad, Context, DocumentRule, Good, Hit, Meta, say
from mtcheck.rules.accuracy.foreign import foreign_sentences, stands_in_source


def check(document: Document, _: Context[None]) -> Iterator[Hit]:
    for found in foreign_sentences(document):
        if not stands_in_source(document, found.start, found.end):
            yield Hit(found.start, found.end, values={"language": say(found.language)})


RULE = DocumentRule(
    meta=Meta(
        code="ACC103",
        name="foreign-sentence",
        message="not translated from {language}: {text}",
        mqm=Mqm.UNTRANSLATED,
        severity=Severity.MAJOR,
        fix=FixSafety.NONE,
        source="Grefenstette, Comparing two language identification schemes, 1995: short words",
    ),
    check=check,
    options=None,
    examples=[
        Bad("Die Brücke bleibt zu. ⟦The mayor said that it would be open in May.⟧ Die Busse fahren außen herum."),
        Bad("Die Brücke bleibt zu.\n\n⟦They said it was not safe. The inspectors have not been there.⟧\n\nEnde."),
        Bad(
            "Die Straße ist gesperrt.\n\n⟦I carabinieri sono sul posto con gli uomini della forestale⟧\n\nSpäter mehr."
        ),
        Bad("Er lebt in Hanoi.\n\n⟦Thủ tướng cho biết các tỉnh không được để người dân đói⟧\n\nDas Wasser sinkt."),
        Bad("⟦Vietnam.vn - Nền tảng quảng bá Việt Nam⟧\n\nDer Zug nach Hue fährt wieder."),
        Good("Nguyễn Phú Trọng, Phạm Minh Chính und Tô Lâm\n\nDer Zug nach Huế fährt wieder."),
        Bad(
            "Er lebt in Ankara.\n\n⟦Bakan, bu konuda bir açıklama yaptı ve çok önemli olduğunu söyledi⟧\n\nDann "
            "ging er."
        ),
        Bad("Das Spiel ist aus.\n\n⟦Wszyscy wiedzą, że to nie jest koniec⟧\n\nMorgen geht es weiter."),
        Bad("Er sprach in Lyon. ⟦Le ministre a dit que les prix sont trop élevés pour nous.⟧ Dann ging er."),
        Bad("Der Strom fällt aus.\n\n⟦Según el ministro, no hay luz en los barrios del sur y este⟧\n\nAlle warten."),
        Bad("Der Zug steht.\n\n⟦Поезд стоит уже третий день, сообщили в компании⟧\n\nNiemand weiß, warum."),
        Bad("Der Zug steht. ⟦أعلنت الشركة أن القطار متوقف.⟧ Niemand weiß, warum."),
        Good("Er sagte: „This is not the end of the story, and you know it.“ Dann ging er."),
        Good("„We have to do this. They will not wait for us.“\n\nDas sagte der Minister auf Englisch."),
        Good("Der Film heißt The Lord of the Rings: The Return of the King und läuft heute."),
        Good("The Rolling Stones, The Who und The Kinks spielten dort, dazu The Band of the Year und The The."),
        Good("Auf dem Schild steht „Добро пожаловать“, daneben »Αθήνα«. Mehr war nicht zu sehen."),
        Good("Real Madrid, Atlético de Madrid, Deportivo de La Coruña und Rayo Vallecano de Madrid"),
        Good("Vincent van der Berg, Jan van den Broek, Piet de Wit und Kees van het Hof"),
        Good("Leonardo da Vinci, Piero della Francesca, Andrea del Sarto und Gentile da Fabriano"),
        Good("Fridays for Future, Doctors for Future, Parents for Future, Scientists for Future"),
        Good("Department of Fisheries, Department of Forestry, Department of Water, Department of Sport"),
    ],
)
