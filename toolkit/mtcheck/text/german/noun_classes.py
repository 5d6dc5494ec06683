"""Closed classes of German nouns: what no rule tells from the letters of a word.

A noun belongs to a class if its last part does (Großstadt declines as Stadt), so the lists hold simple words only.
Source: Duden, Die Grammatik, on the declension and the plural of nouns; the lists are not complete there either.
"""

NEUTER_ER = frozenset(
    """
    aas amt bad band biest bild blatt brett buch dach denkmal ding dorf ei fach fass feld gehalt geld gemach gemüt
    geschlecht gesicht gespenst gewand glas glied grab gras gut haupt haus holz horn huhn kalb kind kleid korn kraut
    lamm land licht lid lied loch mahl mal maul nest pfand rad regiment reis rind ross scheit schild schloss schwert
    spital stift tal trumm tuch viech volk wams weib wort
    """.split()
)
"""Plural in -er, with umlaut where it can be."""
NEUTER_ER_OR_E = frozenset(
    """
    band biest denkmal ding gehalt korn land licht mahl mal regiment reis ross schild stift tuch wort
    """.split()
)
"""Of these, plural in -e as well (Worte, Wörter)."""
MASCULINE_ER = frozenset(
    """
    bösewicht geist gott irrtum leib mann mund rand reichtum ski strauch vormund wald wurm
    """.split()
)
FEMININE_UMLAUT_E = frozenset(
    """
    angst ausflucht auskunft axt bank braut brunft brunst brust faust flucht frucht gans gruft hand haut kluft kraft kuh
    kunft kunst laus luft lust macht magd maus nacht naht not nuss sau schnur schwulst stadt sucht vernunft wand wurst
    zunft
    """.split()
)
FEMININE_EN_TOO = frozenset("bank brunft flucht kluft macht sucht".split())
"""Of these, plural in -en as well, mostly in compounds (Datenbanken, Vollmachten)."""
FEMININE_EN = frozenset("klientel kuratel parallel tutel".split())
"""Plural in -en, though they end as those in -n do."""
FEMININE_UMLAUT = frozenset("mutter tochter".split())
"""Umlaut alone (Mütter)."""
UMLAUT_ALONE = frozenset(
    """
    abwasser acker apfel boden bogen bruder faden garten graben hafen hammer kasten kloster kragen laden lager magen
    mangel mantel nagel ofen sattel schaden schnabel schwager vater vogel wagen wasser
    """.split()
)
"""Masculine or neuter nouns in -el, -en, -er with umlaut in the plural, some of them as a choice (Wagen)."""
MASCULINE_PLAIN_E = frozenset(
    """
    aal abend admiral apparat arm ballast befund behelf beruf besuch bussard charakter dachs docht dolch dom dorsch
    druck erfolg erlass export forst fund gau general grad gurt halm hauch haushalt herzog horst huf hund import kobold
    kontrast krawall kristall kurs lachs lauch laut luchs magistrat molch monat morast mord mäzen nachlass ort park pfad
    pol puls punkt rekord report ruf salat schluck schuft schuh schwall sport star stegreif stoff tag takt thron tod
    transport triumph trunk unhold verdacht verlag verlust versuch wahn
    """.split()
)
"""Plural in -e without umlaut, though there could be one."""
MASCULINE_UMLAUT_E = frozenset(
    """
    abstand abt admiral altar anlass ansatz anspruch antrag anwalt arzt ast aufsatz auftrag ausdruck ausflug ausgang
    ausschuss bach ball band bariton bart bass bauch baum beitrag beschluss betrag bischof block bock brand brauch bruch
    bund busch chor choral damm dampf darm draht druck duft dunst eindruck einfluss eingang einsatz einwand entschluss
    entwurf erlass ertrag fall fang floh flug fluss frosch fuchs fuß gang gast gaul general gesang grund grundsatz gruß
    guss hahn hals hang hof hut kahn kamm kampf kanal kardinal kauf kauz klotz kloß knopf koch kopf korb krampf kranz
    krug kuss lauf lohn markt morast nachlass napf palast pass pfahl pflock plan platz rang rat raub raum rausch rock
    rost ruck rumpf rückgang saal sack saft sarg satz saum schacht schaft schatz schaum schlag schlauch schlund schluss
    schmaus schnaps schopf schoß schrank schub schuss schwall schwamm schwan schwanz schwarm schwung schwur sohn spaß
    spruch sprung stab stall stamm stand stock storch stoß strand strang strauß strom strumpf stuhl sturm sturz sumpf
    tanz tenor ton topf traum trog trumpf trunk turm umfang umsatz umstand umzug unfall untergang verband verdacht
    verlag verstoß vertrag vorgang vorrat vorschlag vorstand vorwand vorwurf wall wolf wulst wunsch wurf zahn zaun zoll
    zopf zufall zug zugang zustand zwang übergang
    """.split()
)
"""Plural in -e with umlaut."""
NEUTER_UMLAUT_E = frozenset({"floß"})
NEUTER_E = frozenset("acetal fraktal kamel los moos nuklid orbital portal rezital".split())
"""Plural in -e, though a shorter word at their end has another."""
NEUTER_EN = frozenset("bett elektron hemd herz insekt juwel ohr statut verb".split())
"""Plural in -en."""
MASCULINE_EN = frozenset(
    """
    dorn dämon fels lorbeer mast nerv papagei pfau psalm schmerz see sporn staat strahl typ untertan zins
    """.split()
)
"""Genitive in -s, plural in -en."""
MASCULINE_N = frozenset(
    """
    bauer gevatter konsul modul mogul muskel pantoffel stachel vetter
    """.split()
)
"""Genitive in -s, plural in -n."""
WEAK = frozenset(
    """
    adressat advokat akrobat architekt aristokrat asket asylant athlet autokrat automat bandit barbar bojar bub
    bursch bär christ delegat depp despot diplomat dramaturg elefant elf eremit eunuch exeget exot favorit fink
    fürst gendarm graf greif held hirt homöopath husar idiot interpret israelit jesuit kalif kamerad kandidat
    kastrat katholik komet kosak leopard literat lump magnat mameluk mensch meteorit mohr monarch nachfahr narr
    oberst ochs patriarch patriot pilot pirat planet poet potentat prinz prophet präfekt prälat psychopath rebell
    rekrut renegat satellit semit slowak soldat spatz steinmetz stipendiat tatar telegraf tyrann ulan urahn vagabund
    vasall vorfahr zar zypriot
    """.split()
)
"""Masculines with -en in all cases but the nominative singular."""
WEAK_N = frozenset("bayer nachbar pommer ungar".split())
"""The same with -n."""
WEAK_GENITIVE_NS = frozenset("buchstabe friede funke gedanke glaube haufe name same wille".split())
"""Genitive in -ns; -n in the other cases."""
STRONG = frozenset(
    """
    accountant advent akzent asant batist bonvivant bovist brillant cent code consultant content event fendant galgant
    geist komment kontinent konvent käse leutnant mist moment oblast okzident orient penchant proviant rist transparent
    trent twist volant warrant whist wisent zement zwist
    """.split()
)
"""In -ent, -ant, -ist and not weak."""
OR_STRONG = frozenset("chor fluor humor komfort korridor labor major matador meteor motor tenor tor".split())
"""In -or, plural not in -en (alone)."""
PLURAL_S = frozenset(
    """
    airline app baby band bar box cd city cola community company creme crew crème demo disko dvd e-mail firewall
    gang hardware hotline info jury kamera lady lobby lok mafia mail mama metro oma party pizza queen quiche safari
    sauna security show software story uni
    """.split()
)
"""Feminines with plural in -s (some with -en as well)."""
