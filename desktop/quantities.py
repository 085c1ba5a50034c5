"""Numbers, sizes and times as the language that is shown writes them: "8,192" in English is "8.192" in German.

Every number that can have a fraction or a thousand goes through here, or through Qt's own "%Ln".
"""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt

_GIGABYTE, _KILOBYTE = 10**9, 10**3


def count_words(count: int) -> str:
    return QLocale().toString(count)


def decimal_words(value: float, digits: int) -> str:
    # Rounded first, and to even: Qt rounds a half up, and a figure would differ from the one in a report.
    return QLocale().toString(round(value, digits), "f", digits)


def short_decimal_words(value: float) -> str:
    """With no more digits than it has: 1, 0.5, 1.25."""
    return QLocale().toString(value, "g", 6)


def size_words(size_bytes: int) -> str:
    """What a file takes, in units of a thousand as disks are sold by."""
    return QLocale().formattedDataSize(
        max(size_bytes, _KILOBYTE), 1 if size_bytes >= _GIGABYTE else 0, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def time_words(moment: str) -> str:
    """The local time of an ISO 8601 one, in short; what is none is given back."""
    time = QDateTime.fromString(moment, Qt.DateFormat.ISODate)
    return QLocale().toString(time.toLocalTime(), QLocale.FormatType.ShortFormat) if time.isValid() else moment
