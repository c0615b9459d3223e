"""Why a file is refused: every reason that more than one reader has, with what to do."""

from __future__ import annotations

from schemas.errors import InputError

# How deep tables, boxes and notes may lie in each other. Documents of offices stay below ten.
DEEPEST = 40


def damaged(what: str) -> InputError:
    """The file breaks the rules of its own format."""
    return InputError("damaged", f"the file is damaged: {what}", "Get it again from its origin.")


def locked(what: str = "the document is protected by a password") -> InputError:
    """The file does not open without a password."""
    return InputError("password_protected", what, "Save it without the password.")


def drm(what: str) -> InputError:
    """The file is encrypted by a system for digital rights."""
    return InputError("drm_protected", what, "Have it released by its owner, without the protection.")


def oversized(what: str) -> InputError:
    """The file unpacks to more than a document does, or nests deeper."""
    return InputError("oversized", what, "Look whether it is a document at all; split it if it is.")


def too_deep() -> InputError:
    """Tables or boxes lie deeper in each other than DEEPEST."""
    return oversized(f"its tables and boxes lie more than {DEEPEST} deep in each other")
