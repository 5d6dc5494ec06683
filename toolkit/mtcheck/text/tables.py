"""Read the tables that are shipped with the package."""

import pkgutil


def read_table(package: str, name: str) -> str:
    """Return a file of text that lies below a package; `name` has `/` between folders.

    `importlib.resources` would do the same, but to import it takes longer than to check an article.
    """
    content = pkgutil.get_data(package, name)
    assert content is not None
    return content.decode("utf-8")
