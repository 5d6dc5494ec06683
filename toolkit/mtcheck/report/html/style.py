"""Style and script of a page, and the policy that allows nothing else."""

from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

POLICY = (
    "default-src 'none'; {allowed}base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
"""Nothing is fetched, nothing is sent; strings never become markup or code."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The style and the script of a page as text, and its policy with their hashes."""

    style: str
    script: str
    policy: str


@cache
def assets(styles: tuple[str, ...], script: str = "") -> Assets:
    """Join style sheets of the package and make the policy for them and a script."""
    folder = files("mtcheck.report").joinpath("templates")
    style = "".join(folder.joinpath(name).read_text("utf-8") for name in styles)
    allowed = f"style-src {digest(style)}; "
    if script:
        allowed += f"script-src {digest(script)}; "
    return Assets(style, script, POLICY.format(allowed=allowed))


def digest(text: str) -> str:
    """Return how a policy names a text that it allows."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
