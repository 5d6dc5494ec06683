"""Split German paragraphs into sentences."""
import re
_END = re.compile(r"[.!?…][.!?…]*[“”\"«»’)\]]*(?=\s+[„»«“\"‚(\[]*[A-ZÄÖÜ0-9])")
_ABBR = {"z","b","d","h","r","u","a","dr","prof","st","ca","nr","bzw","mio","mrd","vgl","hrsg","jr","sr","ggf","inkl","max","min","sog"}
def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences of one paragraph as spans without the white space around them."""
    spans=[]; begin=0
    def add(a,b):
        while a<b and text[a].isspace(): a+=1
        while b>a and text[b-1].isspace(): b-=1
        if a<b: spans.append((a,b))
    for m in _END.finditer(text):
        if m[0]==".":
            word=re.search(r"(\w+)$", text[max(0,m.start()-20):m.start()])
            if word and (word[1].lower() in _ABBR or word[1].isdigit() or len(word[1])==1): continue
        add(begin,m.end()); begin=m.end()
    add(begin,len(text))
    return spans
