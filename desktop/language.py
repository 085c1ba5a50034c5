"""The words on the screen in the person's language.

Every string a person can read goes through ``translate`` with a literal context and text, so that Qt's ``lupdate``
finds it; values are put in afterwards with ``str.format``, and counts are written ``%n``.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
"""``translate(context, text)``, or ``translate(context, text_with_%n, "", n)`` for a count."""
