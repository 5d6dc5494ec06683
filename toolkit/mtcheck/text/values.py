"""Frozen values with named fields: dataclasses that take a fortieth of the time to define.

For every class `dataclass` writes six methods and compiles them; a start of `mtcheck lint` defines more than a dozen of
them, and makes one value of most. Here the methods are written once, and look at the fields of their class. A class of
which many values are made gets those that `dataclass` writes, which are sooner called. To everybody else such a class
is a dataclass: `dataclasses.fields`, `replace` and `asdict` know it, and so do type checkers.

Left out is what nothing here needs: inheritance, order, slots, `__post_init__`.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar, dataclass_transform

T = TypeVar("T")
MANY = 1_000
"""Values of a class for which it is worth while to write methods."""
_MISSING: Any = object()
_set = object.__setattr__


class _Field(NamedTuple):
    """What a field says besides its type."""

    default: Any
    factory: Callable[[], Any] | None
    compare: bool

    @property
    def said(self) -> dict[str, Any]:
        """The same for `dataclasses.field`."""
        default = {} if self.default is _MISSING else {"default": self.default}
        factory = {} if self.factory is None else {"default_factory": self.factory}
        return {"compare": self.compare, **default, **factory}


def field(*, default: Any = _MISSING, default_factory: Callable[[], Any] | None = None, compare: bool = True) -> Any:
    """Say more of a field than its default, as `dataclasses.field` does."""
    return _Field(default, default_factory, compare)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """Make a class one of frozen values: its fields are what it annotates."""
    namespace = cls.__dict__
    fields: dict[str, _Field] = {}
    for name in namespace["__annotations__"]:
        given = namespace.get(name, _MISSING)
        if isinstance(given, _Field):
            delattr(cls, name)
        fields[name] = given if isinstance(given, _Field) else _Field(given, None, True)
    made: dict[str, Any] = {
        "__match_args__": tuple(fields),
        "__frozen_fields__": fields,
        "__frozen_compared__": tuple(name for name, one in fields.items() if one.compare),
        "__frozen_defaults__": {name: one.default for name, one in fields.items() if one.default is not _MISSING},
        "__frozen_factories__": tuple((name, one.factory) for name, one in fields.items() if one.factory is not None),
        "__frozen_made__": 0,
        "__dataclass_fields__": _DATACLASS_FIELDS,
    }
    for name, attribute in (_METHODS | made).items():
        if name not in namespace:
            setattr(cls, name, attribute)
    return cls


def replace(value: T, /, **changes: Any) -> T:
    """Return a value with other fields, as `dataclasses.replace` does."""
    cls: Any = type(value)
    known = {name: getattr(value, name) for name in cls.__match_args__ if name not in changes}
    changed: T = cls(**known, **changes)
    return changed


def _init(self: Any, *arguments: Any, **named: Any) -> None:
    names = self.__match_args__
    given = self.__frozen_defaults__ | dict(zip(names, arguments, strict=False)) | named
    for name, factory in self.__frozen_factories__:
        if name not in given:
            given[name] = factory()
    twice = len(arguments) > len(names) or not named.keys().isdisjoint(names[: len(arguments)])
    if twice or given.keys() != self.__frozen_fields__.keys():
        raise TypeError(f"{type(self).__name__}: fields are missing, unknown or given twice, there are {names}")
    for name in given:
        _set(self, name, given[name])
    cls = type(self)
    cls.__frozen_made__ += 1
    if cls.__frozen_made__ == MANY:
        written = _as_dataclass(cls)
        for name in ("__init__", "__eq__", "__hash__"):
            if cls.__dict__[name] is _METHODS[name]:
                setattr(cls, name, getattr(written, name))


def _frozen(self: Any, name: str, *_: Any) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change {name!r} of {type(self).__name__}")


def _compared(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in self.__frozen_compared__])


def _eq(self: Any, other: object) -> Any:
    return _compared(self) == _compared(other) if type(self) is type(other) else NotImplemented


def _hash(self: Any) -> int:
    return hash(_compared(self))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__frozen_fields__)
    return f"{type(self).__qualname__}({shown})"


_METHODS: dict[str, Any] = {
    "__init__": _init,
    "__setattr__": _frozen,
    "__delattr__": _frozen,
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
}


def _as_dataclass(cls: Any) -> Any:
    """Return a dataclass of the same fields."""
    import dataclasses

    describe: Any = dataclasses.field
    rows = [(name, cls.__annotations__[name], describe(**one.said)) for name, one in cls.__frozen_fields__.items()]
    return dataclasses.make_dataclass(cls.__name__, rows, frozen=True)


class _DataclassFields:
    """What `dataclasses` asks a class for, made when it asks."""

    def __get__(self, _: object, cls: Any) -> Any:
        cls.__dataclass_fields__ = _as_dataclass(cls).__dataclass_fields__
        return cls.__dataclass_fields__


_DATACLASS_FIELDS = _DataclassFields()
