"""Errors by who is to blame. Anything odd in a readable document is an Issue in the output, never one of these."""

from typing import Literal

# The closed list of reasons for which a file is left out; docs/operating.md explains each.
FailureCode = Literal[
    "unreadable",
    "vanished",
    "changed_while_read",
    "format_unsupported",
    "not_text",
    "no_text_layer",
    "password_protected",
    "drm_protected",
    "damaged",
    "oversized",
    "library_missing",
    "time_limit",
    "memory_limit",
    "crashed",
    "internal_error",
]


class GongboError(Exception):
    """Base of all errors this project raises on purpose; its text is the sentence the user reads."""


class InputError(GongboError):
    """A file cannot be read: a code of the closed list, what is wrong with it (without its name), and what to do."""

    def __init__(self, code: FailureCode, message: str, remedy: str) -> None:
        super().__init__(f"{message}. {remedy}")
        self.code = code
        self.message = message
        self.remedy = remedy


class ConfigError(GongboError):
    """The call, a vocabulary file or the place for the output is wrong."""


class LossError(ConfigError):
    """Publishing would lose more documents than the caller allows."""


class ClusterError(GongboError):
    """The scheduler or its workers cannot do what they are asked. What they did until then is kept for the next run."""


class BusyError(GongboError):
    """Another run writes to the same output at this moment."""


class InternalError(GongboError):
    """A promise of the pipeline is broken: a bug to report, never the user's fault."""
