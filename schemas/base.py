"""The settings every output model shares."""

from pydantic import BaseModel, ConfigDict


class Row(BaseModel):
    """A piece of output: immutable, closed to unknown fields, its keys written in the order of its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
