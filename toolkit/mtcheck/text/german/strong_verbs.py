"""The verbs that change their stem: strong verbs, and the few weak ones with another vowel in the past.

One verb a line: infinitive, third person of the present, past, past participle, subjunctive 2 (where it is not the
past with umlaut and -e). A hyphen is the regular form. Verbs with a prefix go as the verb without it.
Source: Duden, Die Grammatik, list of strong and irregular verbs.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple


class Strong(NamedTuple):
    """Principal parts, each a whole word: gibt, gab, gegeben, gäbe."""

    present: str
    past: str
    participle: str
    subjunctive: str


_TABLE = """
backen bäckt backte gebacken backte
befehlen befiehlt befahl befohlen beföhle
beginnen - begann begonnen begänne
beißen - biss gebissen bisse
bergen birgt barg geborgen bärge
bersten birst barst geborsten bärste
biegen - bog gebogen böge
bieten - bot geboten böte
binden - band gebunden bände
bitten - bat gebeten bäte
blasen bläst blies geblasen bliese
bleiben - blieb geblieben bliebe
braten brät briet gebraten briete
brechen bricht brach gebrochen bräche
brennen - brannte gebrannt brennte
bringen - brachte gebracht brächte
denken - dachte gedacht dächte
dreschen drischt drosch gedroschen drösche
dringen - drang gedrungen dränge
dürfen darf durfte gedurft dürfte
empfehlen empfiehlt empfahl empfohlen empföhle
erlöschen erlischt erlosch erloschen erlösche
erschrecken erschrickt erschrak erschrocken erschräke
essen isst aß gegessen äße
fahren fährt fuhr gefahren führe
fallen fällt fiel gefallen fiele
fangen fängt fing gefangen finge
fechten ficht focht gefochten föchte
finden - fand gefunden fände
flechten flicht flocht geflochten flöchte
fliegen - flog geflogen flöge
fliehen - floh geflohen flöhe
fließen - floss geflossen flösse
fressen frisst fraß gefressen fräße
frieren - fror gefroren fröre
gären - gor gegoren göre
gebären gebärt gebar geboren gebäre
geben gibt gab gegeben gäbe
gedeihen - gedieh gediehen gediehe
gehen - ging gegangen ginge
gelingen - gelang gelungen gelänge
gelten gilt galt gegolten gälte
genesen - genas genesen genäse
genießen - genoss genossen genösse
geschehen geschieht geschah geschehen geschähe
gewinnen - gewann gewonnen gewänne
gießen - goss gegossen gösse
gleichen - glich geglichen gliche
gleiten - glitt geglitten glitte
graben gräbt grub gegraben grübe
greifen - griff gegriffen griffe
haben hat hatte gehabt hätte
halten hält hielt gehalten hielte
hängen - hing gehangen hinge
hauen - haute gehauen haute
heben - hob gehoben höbe
heißen - hieß geheißen hieße
helfen hilft half geholfen hülfe
kennen - kannte gekannt kennte
klingen - klang geklungen klänge
kneifen - kniff gekniffen kniffe
kommen - kam gekommen käme
können kann konnte gekonnt könnte
kriechen - kroch gekrochen kröche
laden lädt lud geladen lüde
lassen lässt ließ gelassen ließe
laufen läuft lief gelaufen liefe
leiden - litt gelitten litte
leihen - lieh geliehen liehe
lesen liest las gelesen läse
liegen - lag gelegen läge
lügen - log gelogen löge
mahlen - mahlte gemahlen mahlte
meiden - mied gemieden miede
melken - melkte gemolken melkte
messen misst maß gemessen mäße
misslingen - misslang misslungen misslänge
mögen mag mochte gemocht möchte
müssen muss musste gemusst müsste
nehmen nimmt nahm genommen nähme
nennen - nannte genannt nennte
pfeifen - pfiff gepfiffen pfiffe
preisen - pries gepriesen priese
quellen quillt quoll gequollen quölle
raten rät riet geraten riete
reiben - rieb gerieben riebe
reißen - riss gerissen risse
reiten - ritt geritten ritte
rennen - rannte gerannt rennte
riechen - roch gerochen röche
ringen - rang gerungen ränge
rinnen - rann geronnen ränne
rufen - rief gerufen riefe
salzen - salzte gesalzen salzte
saufen säuft soff gesoffen söffe
saugen - sog gesogen söge
schaffen - schuf geschaffen schüfe
scheiden - schied geschieden schiede
scheinen - schien geschienen schiene
schelten schilt schalt gescholten schölte
scheren - schor geschoren schöre
schieben - schob geschoben schöbe
schießen - schoss geschossen schösse
schlafen schläft schlief geschlafen schliefe
schlagen schlägt schlug geschlagen schlüge
schleichen - schlich geschlichen schliche
schleifen - schliff geschliffen schliffe
schließen - schloss geschlossen schlösse
schlingen - schlang geschlungen schlänge
schmeißen - schmiss geschmissen schmisse
schmelzen schmilzt schmolz geschmolzen schmölze
schneiden - schnitt geschnitten schnitte
schreiben - schrieb geschrieben schriebe
schreien - schrie geschrien schriee
schreiten - schritt geschritten schritte
schweigen - schwieg geschwiegen schwiege
schwellen schwillt schwoll geschwollen schwölle
schwimmen - schwamm geschwommen schwömme
schwinden - schwand geschwunden schwände
schwingen - schwang geschwungen schwänge
schwören - schwor geschworen schwüre
sehen sieht sah gesehen sähe
sein ist war gewesen wäre
senden - sandte gesandt sendete
singen - sang gesungen sänge
sinken - sank gesunken sänke
sinnen - sann gesonnen sänne
sitzen - saß gesessen säße
sollen soll sollte gesollt sollte
spalten - spaltete gespalten spaltete
speien - spie gespien spiee
spinnen - spann gesponnen spänne
sprechen spricht sprach gesprochen spräche
sprießen - spross gesprossen sprösse
springen - sprang gesprungen spränge
stechen sticht stach gestochen stäche
stehen - stand gestanden stünde
stehlen stiehlt stahl gestohlen stähle
steigen - stieg gestiegen stiege
sterben stirbt starb gestorben stürbe
stieben - stob gestoben stöbe
stinken - stank gestunken stänke
stoßen stößt stieß gestoßen stieße
streichen - strich gestrichen striche
streiten - stritt gestritten stritte
tragen trägt trug getragen trüge
treffen trifft traf getroffen träfe
treiben - trieb getrieben triebe
treten tritt trat getreten träte
trinken - trank getrunken tränke
trügen - trog getrogen tröge
tun tut tat getan täte
verderben verdirbt verdarb verdorben verdürbe
vergessen vergisst vergaß vergessen vergäße
verlieren - verlor verloren verlöre
verschleißen - verschliss verschlissen verschlisse
verzeihen - verzieh verziehen verziehe
wachsen wächst wuchs gewachsen wüchse
waschen wäscht wusch gewaschen wüsche
weben - wob gewoben wöbe
weichen - wich gewichen wiche
weisen - wies gewiesen wiese
wenden - wandte gewandt wendete
werben wirbt warb geworben würbe
werden wird wurde geworden würde
werfen wirft warf geworfen würfe
wiegen - wog gewogen wöge
winden - wand gewunden wände
wissen weiß wusste gewusst wüsste
wollen will wollte gewollt wollte
wringen - wrang gewrungen wränge
ziehen - zog gezogen zöge
zwingen - zwang gezwungen zwänge
"""
ALSO_WEAK = frozenset(
    """
    backen hängen hauen saugen schaffen scheren schleifen senden wenden weben wiegen melken gären schrecken erschrecken
    bewegen quellen schmelzen schwellen weichen bleichen spalten triefen glimmen
    """.split()
)
"""Verbs that have the weak forms as well, with the same or another meaning."""
MODAL = frozenset("dürfen können mögen müssen sollen wissen wollen".split())


@cache
def strong_verbs() -> Mapping[str, Strong]:
    """Return the principal parts by infinitive; a regular third person is empty."""
    rows = (line.split() for line in _TABLE.strip().splitlines())
    return {row[0]: Strong("" if row[1] == "-" else row[1], *row[2:]) for row in rows}
