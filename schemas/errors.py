"""Errors by who is to blame. Anything odd in a readable document is an Issue in the output, never one of these."""


class GongboError(Exception):
    """Base of all errors this project raises on purpose; its text is the sentence the user reads."""


class InputError(GongboError):
    """The file cannot be read: the message names it and says what to do."""


class ConfigError(GongboError):
    """The call or a vocabulary file is wrong."""


class InternalError(GongboError):
    """A promise of the pipeline is broken: a bug to report, never the user's fault."""
