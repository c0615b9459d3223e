"""The exit statuses of the commands: see docs/operating.md."""

# 75 is EX_TEMPFAIL of sysexits.h: try again later. 130 is what shells give for Ctrl-C.
OK, SOME_FAILED, WRONG_CALL, BUSY, INTERRUPTED = 0, 1, 2, 75, 130
# What diff and check say of outputs that differ.
DIFFERENT = 1
