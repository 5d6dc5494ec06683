"""Rules meet texts of every kind; where nothing is wrong, all of them are quiet. One test for all default rules."""

import pytest

from mtcheck.config import Config
from mtcheck.engine.plan import make_plan
from mtcheck.rules import load_rules
from tests.harness import lint_texts

QUIET = {
    "poem": "Der Mond ist fort, die Nacht ist kalt,\nes ruft im Ort, es rauscht im Wald,\nich geh und geh und komm "
    "nicht an,\n"
    "und keiner sagt mir, wo und wann.\n\nIch geh und geh und komm nicht an,\nund keiner sagt mir, wo und wann.",
    "haiku": "Schnee auf dem Geländer\nkeiner geht über die Brücke\nnur der Wind",
    "table with tabs": "Ort\tHöhe\tFläche\nAhrtal\t120\t3,5\nHohe Acht\t747\t9,1\nNürburg\t678\t1,2\n",
    "table with bars": "Ort       | Höhe | Fläche\nAhrtal    | 120  | 3,5\nHohe Acht | 747  | 9,1",
    "table of numbers": "2019 2020 2021 2022\n12,3 14,1 15,0 11,8\n1.200 1.350 1.400 1.100\n",
    "results": "Bochum – Kiel 2:1 (1:0)\nMainz – Ulm 0:0\nTore: 1:0 Kraus (12.), 1:1 Beck (55.), 2:1 Kraus (90.+3)",
    "list of names": "Anna Berg\nJan Kraus\nMaria Beck\nOle Thomsen\nLena Wolf\nTim Vogt\nNora Lang\nPaul Seidel",
    "list": "- Mehl\n- Zucker\n- drei Eier\n- etwas Salz\n- 200 ml Milch",
    "recipe": "200 g Mehl\n1 Prise Salz\n3 Eier\n1/4 l Milch\nAlles verrühren und 20 min bei 180 °C backen.",
    "transcript": "Frage: Wann war das?\nAntwort: Im Mai.\nFrage: Und dann?\nAntwort: Dann nichts mehr.\nFrage: "
    "Gar nichts?",
    "transcript with times": "[00:01] Guten Abend.\n[00:04] Heute geht es um die Bahn.\n[00:09] Die fährt nämlich "
    "nicht.",
    "capitals": "DIE BRÜCKE IST SEIT DREI WOCHEN GESPERRT.\nNIEMAND WEISS, WANN SIE WIEDER GEÖFFNET WIRD.",
    "small letters": "die brücke ist seit drei wochen gesperrt\nniemand weiß wann sie wieder geöffnet wird",
    "no punctuation": "Die Brücke ist gesperrt niemand weiß warum der Bürgermeister schweigt und die Busse fahren "
    "außen herum "
    "das dauert eine Stunde und keiner hat gefragt ob das so bleiben soll",
    "code": "def fahren(ort):\n    return ort.hoehe * 2\n\nfor ort in orte:\n    print(fahren(ort), end='')\n",
    "code with braces": 'if (a && b) { x[0] = "ja"; y = x[i] || z; } // nichts\nfor (int i = 0; i < 9; ++i) { '
    "f(x[i]); }",
    "addresses": "https://example.org/a/b?c=d&e=f\nwww.example.org\nanna.berg@example.org\n@annaberg #brücke #ahrtal",
    "letters": "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "formula": "E = m·c², a² + b² = c², ∑ x_i / n, 5 × 10⁻³, ∀ x ∈ M: x ≥ 0",
    "emoji": "Morgen 🌞 wird es warm 🔥🔥 und dann kommt Regen 🌧️, sagt der Wetterdienst 👍🏽",
    "menu": "Start\nPolitik\nSport\nKultur\nWetter\nKontakt",
    "letter": "Sehr geehrte Frau Berg,\n\nvielen Dank für Ihren Brief.\n\nMit freundlichen Grüßen\nJan Kraus",
    "law": "§ 5 Abs. 2 Nr. 3 Buchst. a) gilt entsprechend; i. V. m. Art. 12 GG ist Satz 1 nicht anzuwenden.",
    "bibliography": "Berg, A. (2019): Brücken im Ahrtal. 3. Aufl. Bonn: Verlag am Fluss, S. 12–19.",
    "chess": "1. e4 e5 2. Sf3 Sc6 3. Lb5 a6 4. La4 Sf6 5. 0-0 Le7",
    "word without end": "D" + "onaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 20,
    "dialect": "Des hob i da gsogt, owa du host ned zuaghert. Mia san mia, und des bleibt a so.",
}


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET.keys())
def test_quiet(text: str) -> None:
    """No default rule has anything to say, and nothing crashes."""
    report = lint_texts(["example.txt"], [text], make_plan(Config(), load_rules()))
    assert not report.crashes
    assert [(finding.code, finding.text) for finding in report.findings] == []


ENGLISH = "The bridge over the river has been closed for weeks, and nobody knows when it will open again. "


def test_a_text_that_is_not_german_is_one_finding() -> None:
    """Not one for each line; `ignore` brings them back."""
    text = "\n\n".join([ENGLISH] * 50)
    for ignore in ((), ("NAM",)):
        report = lint_texts(["a.txt"], [text], make_plan(Config(ignore=ignore), load_rules()))
        assert [finding.code for finding in report.findings] == ["INT005"]
        assert str(report.findings[0].message) == "this text is not German but English; no rule was asked about it"
    report = lint_texts(["a.txt"], [text], make_plan(Config(ignore=("INT005",)), load_rules()))
    assert "INT005" not in {finding.code for finding in report.findings}


def test_a_german_text_about_english_is_german() -> None:
    """A long quotation in English makes no English text."""
    text = f"Die Zeitung schreibt dazu: „{ENGLISH * 3}“ Mehr ist nicht bekannt, sagte der Sprecher, und er ging."
    report = lint_texts(["a.txt"], [text], make_plan(Config(), load_rules()))
    assert "INT005" not in {finding.code for finding in report.findings}
