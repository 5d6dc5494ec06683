"""The quick way to the bearers of a name finds what comparing each with each finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mtcheck.names.bearers import Bearers, same_bearer
from mtcheck.names.mentions import Mention

neighbours = st.frozensets(
    st.sampled_from(["Orlow", "Orlov", "Orlows", "Ponta", "Titow", "Igor", "Präsident"]), max_size=2
)


def mentions(form: str, *links: str) -> st.SearchStrategy[Mention]:
    """Return mentions of one spelling, each with neighbours of its own."""
    paths = st.sampled_from(["a", "b", "c"])
    return st.builds(
        lambda path, followers, leaders: Mention(
            path, form, ((0, 5),), frozenset(links), frozenset(), followers, leaders
        ),
        paths,
        neighbours,
        neighbours,
    )


standing = mentions("Wadim", "вадим") | mentions("Jekaterinburg", "екатеринбург")


@settings(deadline=None)
@given(
    st.booleans(), st.lists(standing, max_size=8), mentions("Vadim", "вадим") | mentions("Ekaterinburg", "екатеринбург")
)
def test_index_and_plain_comparison_agree(several: bool, rivals: list[Mention], loser: Mention) -> None:
    """Whether people are told apart by neighbours, or a place is a place."""
    expected = tuple(rival for rival in rivals if same_bearer(loser, rival, several))
    assert Bearers(rivals, several).same_as(loser) == expected
    assert Bearers(rivals, several).same_as(loser) == expected
