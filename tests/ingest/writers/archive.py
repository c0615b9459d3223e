"""ZIP archives without a clock."""

import io
import zipfile


def zipped(parts: dict[str, bytes | str], stored: tuple[str, ...] = ()) -> bytes:
    """An archive of parts in their order; those in `stored` are not packed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return target.getvalue()
