"""Editing in place: what is not changed keeps its bytes, what is changed says what it should."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.errors import GlossaryError
from mtcheck.terms import Concept, Status, Term
from mtcheck.terms.convert import TARGETS, read, write
from mtcheck.terms.edit import edit
from tests.harness import ROOT
from tests.terms.test_convert import CONCEPTS, normal

YAML = """\
# Kopf
domain: Orte
concepts:

  # --- Städte ---

  # über Uralsk
  - id: uralsk   # am Ural
    terms:
      - "Uralsk"
      - {text: Oral,
         note: 'kasachisch'}   # neu

  - terms: [Wadim, Vadim]

  - id: letzter
    definition: >
      über zwei
      Zeilen
    terms:
    - Haus
# Schluss
"""
EDITED_YAML = """\
# Kopf
domain: Orte
concepts:

  # --- Städte ---

  # über Uralsk
  - id: uralsk   # am Ural
    terms:
      - "Uralsk"
      - {text: Oral,
         note: 'kasachisch'}   # neu

  - id: Wadim
    terms:
      - Wadim
      - {text: Vadim, status: deprecated}

  - id: letzter
    definition: >
      über zwei
      Zeilen
    terms:
    - Haus

  - id: neu
    domain: Personen
    terms:
      - Neu
# Schluss
"""
TBX = """\
<?xml version='1.0' encoding="ISO-8859-1"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type='TBX' xml:lang="en"><martifHeader><fileDesc/></martifHeader><text><body>
<!-- a -->
<termEntry id="a">
  <descrip type="relatedConcept">x > y</descrip>
  <langSet xml:lang="de">
    <tig id='1'><term>Bär</term><termNote type="pronunciation">x</termNote></tig>
    <tig id='2'><term>Petz</term></tig>
  </langSet>
</termEntry >
<termEntry id="b"><langSet xml:lang="de"><tig><term>Haus</term></tig></langSet></termEntry>
</body></text></martif>
"""
EDITED_TBX = """\
<?xml version='1.0' encoding="ISO-8859-1"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type='TBX' xml:lang="en"><martifHeader><fileDesc/></martifHeader><text><body>
<!-- a -->
<termEntry id="a">
  <descrip type="relatedConcept">x > y</descrip>
  <langSet xml:lang="de">
    <tig id='1'><term>Bär</term><termNote type="pronunciation">x</termNote></tig>
    <tig>
      <term>Petz</term>
      <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
    </tig>
    <tig>
      <term>B&#228;rin &#8211; weiblich</term>
      <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
    </tig>
  </langSet>
  <langSet xml:lang="en">
    <tig>
      <term>bear</term>
      <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
    </tig>
  </langSet>
</termEntry >
</body></text></martif>
""".replace("&#228;", "ä")


def test_yaml_keeps_what_is_not_changed() -> None:
    """Comments, quotes and line ends stay; a new concept comes behind the last."""
    concepts = read(YAML.encode(), "g.yaml").concepts
    vadim = replace(concepts[1], terms=(Term("Wadim"), Term("Vadim", status=Status.DEPRECATED)))
    new = Concept("neu", (Term("Neu"),), domain="Personen")
    for newline in ("\n", "\r\n"):
        content = YAML.replace("\n", newline).encode()
        edited = edit(content, "g.yaml", {"Wadim": vadim}, [new])
        assert edited.content.decode() == EDITED_YAML.replace("\n", newline)
        assert edited.losses == ()


def test_yaml_removal() -> None:
    """A concept goes with the comment right above it and the blank line behind it."""
    without = edit(YAML.encode(), "g.yaml", removed=["uralsk"]).content.decode()
    assert without == YAML[: YAML.index("  # über")] + YAML[YAML.index("  - terms: [Wadim") :]
    last = edit(YAML.encode(), "g.yaml", removed=["letzter"]).content.decode()
    assert last == YAML[: YAML.index("  - id: letzter")] + "# Schluss\n"


def test_tbx_keeps_what_is_not_changed() -> None:
    """Terms that stay keep what mtcheck does not read; what the encoding of the file lacks is a reference."""
    content = TBX.encode("latin-1")
    bear = read(content, "g.tbx").concepts[0]
    changed = replace(
        bear,
        terms=(
            bear.terms[0],
            replace(bear.terms[1], status=Status.DEPRECATED),
            Term("Bärin – weiblich", status=Status.ADMITTED),
            Term("bear", language="en"),
        ),
    )
    edited = edit(content, "g.tbx", {"a": changed}, removed=["b"])
    assert edited.content.decode("latin-1") == EDITED_TBX
    assert edited.losses == ()


def test_tbx_tells_what_a_changed_term_loses() -> None:
    """A term that is written anew loses what mtcheck does not read, and that is told."""
    content = TBX.encode("latin-1")
    bear = read(content, "g.tbx").concepts[0]
    changed = replace(bear, terms=(replace(bear.terms[0], note="groß"), bear.terms[1]))
    assert [str(loss) for loss in edit(content, "g.tbx", {"a": changed}).losses] == [
        "g.tbx:8: Bär (de): pronunciation: not kept"
    ]


def test_csv_keeps_what_is_not_changed() -> None:
    """Rows stay as they are written; a column more is added where one is needed, and only then."""
    text = 'id;term;note\r\na;"Haus";x\r\nb;Hof;\r\na;Bau\r\n'
    house = read(text.encode(), "g.csv").concepts[0]
    assert edit(text.encode(), "g.csv", added=[Concept("c", (Term("=1"),))]).content.decode() == text + "c;'=1;\r\n"
    other = replace(house, terms=(*house.terms, Term("house", language="en")))
    assert edit(text.encode(), "g.csv", {"a": other}, removed=["b"]).content.decode() == (
        "id;term;note;language\r\na;Haus;x;de\r\na;Bau;;de\r\na;house;;en\r\n"
    )


@pytest.mark.parametrize("name", ["yaml", "csv", "tsv", "xlsx", "tbx2"])
def test_wrong_ids(name: str) -> None:
    """An id that is not there, or is there already, is told; nothing can become nothing."""
    path = f"g{TARGETS[name].suffix}"
    house = Concept("a", (Term("Haus"),))
    content = write([house], name)
    with pytest.raises(GlossaryError, match="no concept 'b' in this glossary"):
        edit(content, path, removed=["b"])
    with pytest.raises(GlossaryError, match="ids are unique"):
        edit(content, path, added=[house])
    with pytest.raises(GlossaryError, match="no concept would be left"):
        edit(content, path, removed=["a"])
    assert edit(content, path, {"a": house}).content == content


@settings(deadline=None, max_examples=25)
@given(
    CONCEPTS, CONCEPTS, st.sets(st.integers(0, 2)), st.sampled_from(["yaml", "csv", "tsv", "tbx2", "tbx3-dct-basic"])
)
def test_any_edit(first: list[Concept], second: list[Concept], gone: set[int], name: str) -> None:
    """Whatever is changed, added and removed: the file says it, but for what is told, and the rest stays."""
    path = f"g{TARGETS[name].suffix}"
    try:
        old, new = normal(first), normal(second)
        content = write(old, name)
        old = read(content, path).concepts
    except GlossaryError:
        return
    removed = {concept.id for place, concept in enumerate(old) if place in gone}
    ids = {concept.id for concept in old}
    changed = {one.id: replace(other, id=one.id) for one, other in zip(old, new, strict=False) if one.id not in removed}
    added = [concept for concept in new if concept.id not in ids]
    wanted = [changed.get(concept.id, concept) for concept in old if concept.id not in removed] + added
    if not wanted:
        return
    edited = edit(content, path, changed, added, removed)
    again = read(edited.content, path).concepts
    assert (list(again) == wanted) == (not edited.losses)


@pytest.mark.parametrize("place", [0, 57, -1])
def test_one_line_of_a_real_glossary(place: int) -> None:
    """To change one note changes one concept's lines."""
    path = ROOT / "glossaries/zentralasien.yaml"
    content = path.read_bytes()
    concept = read(content, str(path)).concepts[place]
    changed = replace(concept, terms=(replace(concept.terms[0], note="anders"), *concept.terms[1:]))
    edited = edit(content, str(path), {concept.id: changed})
    assert not edited.losses
    before, after = content.decode().splitlines(), edited.content.decode().splitlines()
    start = next(number for number, (one, other) in enumerate(zip(before, after, strict=False)) if one != other)
    tail = next(
        number for number, (one, other) in enumerate(zip(before[::-1], after[::-1], strict=False)) if one != other
    )
    assert len(after) - tail - start <= len(concept.terms) + 8
