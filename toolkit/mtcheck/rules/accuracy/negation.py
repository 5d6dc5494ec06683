"""Words by which English and German say no, or mean it. Closed lists, as wide as the rules need them."""

from mtcheck.text.patterns import Pattern

IGNORE_CASE = 2
QUESTION = "?"
LONGEST = 300
"""Characters of a source that is too long for its negations to be told from each other."""
TAG = Pattern(r"n['’]t (?:it|he|she|they|we|you|i)\b", IGNORE_CASE)
"""Isn't it?"""

ENGLISH_NO = Pattern(
    r"(?<![-\w])(?:(?:not(?! (?:only|just|to mention|least|long|until|surpris\w*|the (?:first|last|only)|alone|far"
    r"|bad|rare|un\w+))"
    r"|never|cannot|no longer|nobody|no one|nowhere)\b|\w+n ?['’]t\b(?!-))",
    IGNORE_CASE,
)
"""What certainly denies; the second of two in a hyphenated will-he-won't-he does not."""

ENGLISH_LEXICAL = Pattern(
    r"\b(?:stop\w*|fail\w*|leav\w*|left|warn\w*|quit\w*|end(?:s|ed|ing)?|ceas\w*|chang\w*|miss\w*|forg[eo]t\w*|ignor\w*"
    r"|hesitat\w*|refus\w*|den(?:y|ie)\w*|prevent\w*|avoid\w*|without|lack\w*|los[et]\w*|lost|reject\w*|until|unless"
    r"|before"
    r"|expect\w*|only|but|except|bar|doubt\w*|deter\w*|discourag\w*|dissuad\w*|ban(?:ned|s)?|forb\w+|prohibit\w*"
    r"|advis\w*"
    r"|urg\w*|stay\w*|against|instead|rather|than|unlike|previous\w*|return\w*|matter\w*|mind|help|wonder|exclud\w*"
    r"|drop\w*|giv\w+ up|gave up|escap\w*|cancel\w*|neither|nor|nothing|none|no(?! longer| one)|anti\w*"
    r"|un(?!i|der|til|less|cle)\w{4,}"
    r"|in(?:cap|comp|suf|accur|app|eff|adeq|secur|stab|vis|vuln)\w+|im(?:poss|perf|prob|matur|mov)\w+"
    r"|dis(?:agr|app|lik|hon|cont|believ)\w*|\w+less(?:ly)?|far|away|off|out of|hardly|barely|scarcely|rarely|seldom"
    r"|too"
    r"|enough|wait\w*|delay\w*|worse|better|alone|free|die[sd]?|dead|dying)\b",
    IGNORE_CASE,
)
"""What denies by its meaning: with “not” in front of it, or beside it, German may do without a word for no."""

ENGLISH_ANY = Pattern(
    r"\b(?:not|no|none|nobody|no one|nothing|nowhere|never|neither|nor|cannot|without|hardly|barely|scarcely|rarely"
    r"|seldom"
    r"|few|fewer|little|less|least|yet|still|until|unless|except|only|but|just|rather|instead|than|before|too|beyond"
    r"|against"
    r"|doubt\w*|unable|un\w{3,}|in(?!t|s|d|c[^aeo]|f[lo]|g|v|it|j|h)\w{4,}|im[pm]\w{4,}|ir\w{4,}|ill\w{4,}|dis\w{4,}"
    r"|mis\w{3,}"
    r"|non\w*|\w+less\w*|refus\w*|den(?:y|ie)\w*|fail\w*|lack\w*|avoid\w*|prevent\w*|stop\w*|reject\w*|miss\w*|forb\w+"
    r"|ban(?:s|ned)?|exclud\w*|absen\w*|los[et]\w*|lost|free|away|out|off|far|short|half|zero|nil|otherwise|else|even"
    r"|quit\w*"
    r"|end\w*|ceas\w*|halt\w*|ignor\w*|declin\w*|oppos\w*|contrary|opposite|wrong|false|hard|difficult|minus|nay|nope"
    r"|anti\w*"
    r"|counter\w*|over|last|ongoing|remain\w*|continu\w*|keep\w*|kept|hold\w*|resist\w*|withh\w+|spar\w+|leave|left"
    r"|drop\w*"
    r"|abandon\w*|give up|gave up|skip\w*|escap\w*|help|wonder|forg[eo]t\w*|neglect\w*|omit\w*|cancel\w*|void"
    r"|illeg\w*|alone"
    r"|any\w*|ever|whether|if|why|should|would|could|might|protect\w*|save|safe|guard|beware|mind|surplus|barr\w*|mal\w+|redundan\w*"
    r"|former\w*"
    r"|idle|empty|overrid\w*|different\w*|other\w*|blank|bare|vacant|inactiv\w*|exempt\w*|off-\w+"
    r"|lonel\w*|foreign\w*|private\w*|secret\w*|quiet\w*|silen\w*|broke\w*|vain|scarce|rare|slow\w*|long|bad\w*"
    r"|as well as|as young as|as early as|as little as)\b|n ?['’]t\b|\?",
    IGNORE_CASE,
)
"""All for which German may say nicht or kein."""

GERMAN_NO = Pattern(
    r"\b(?:(?<!oder )nicht(?! (?:nur|allein|älter|jünger|mehr|weniger|zuletzt|wenige?|lange|ohne|selten|schlecht"
    r"|umsonst|un\w+)\b|\s(?-i:[a-zäöüß]+e[nrsm]?\s[A-ZÄÖÜ]))"
    r"|keine?[mnrs]?(?! (?:schlecht\w*|geringe\w*|übl\w*|Wunder|Zweifel|Frage|Geringere\w*))|nie|niemals|niemand\w*"
    r"|nichts(?! (?:anderes|als)\b))\b",
    IGNORE_CASE,
)
"""What certainly denies."""

GERMAN_ANY = Pattern(
    r"\b(?:nicht\w*|nie|niemals|niemand\w*|nirgend\w*|kein\w*|nichts|nein|ohne\w*|weder|kaum|selten\w*|wenig\w*"
    r"|statt\w*|anstatt"
    r"|anstelle|außer\w*|ausser\w*|bevor|ehe|bis|erst|nur|lediglich|bloß|trotz\w*|obwohl|sonst|andernfalls"
    r"|un(?!d\b|s\b|ser|ter|ten|gefähr|iv|iform|ion|ited|o\b)\w{3,}|in(?:akt|komp|korr|off|stab|tol)\w+"
    r"|ir(?:rel|reg|rev|rat)\w+|il(?:leg|loy)\w+|miss\w+"
    r"|ver(?:weiger|hinder|meid|biet|bot|pass|säum|fehl|miss|mied|zicht|ließ|lor|lier|geb|geud|schwieg|schweig)\w*"
    r"|\w*(?:fehl|mangel|scheiter|vermei|verbot|lehn|leugn|bestr|dement|widerspr|entgeh|entgang|ausgeschlossen|ausblieb"
    r"|ausgeblieb|entbehr|unterl|entfäll|entfiel|hindern|aufhör|aufgehört|ignorier|falsch|schwer|schwierig|zweifel"
    r"|dagegen|untersag|unterbind|unterbund|abschalt|ausschalt|deaktiv|geschaltet|vergess|getrennt"
    r"|entfern|gleich|übersteig|überstieg|hinaus|weit|gegen)\w*|\w+los\w{0,3}|\w+frei\w{0,2}|andere\w*|anders|abseits"
    r"|fern|(?-i:weg)"
    r"|fort|leer|null|noch zu|öfter\w*|wiederholt\w*|bereits|schon)\b",
    IGNORE_CASE,
)
"""All by which German may render a “not”."""
