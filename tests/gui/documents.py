"""Documents made for the window's tests and pictures: real files, the PDF with real pages."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

RENEWAL = "The lease renews for one further term of five years unless either party gives notice in writing."
NOTICE = "Notice must be given not less than ninety days before the end of the term."
RENT = "The rent for the further term is the rent then passing, raised by two per cent."
DEPOSIT = "The deposit is held in a separate account and bears interest for the tenant."

_FILLER = (
    "The tenant keeps the premises in good repair and returns them in the state in which they were taken "
    "over, fair wear and tear excepted. The landlord may inspect them on working days after giving two days' "
    "notice. "
)
LEASE_PAGES = (
    (
        "Lease of premises, 14 Harbour Row",
        ["Part 1. Parties and premises", _FILLER * 3, DEPOSIT, _FILLER * 2],
    ),
    ("Part 2. Term and renewal", [_FILLER * 2, RENEWAL + " " + NOTICE, _FILLER * 3, RENT, _FILLER * 2]),
    ("Part 3. General", [_FILLER * 5]),
)
MINUTES = """# Minutes of the property committee

The committee met on 4 March. Present: A. Lind, B. Okafor, C. Reyes.

The heating plant at Harbour Row is to be replaced before winter. The budget is 84,000, of which
60,000 is from reserves.

Mr Reyes reports on the roof at the next meeting.
"""


def write_pdf(path: Path, pages: tuple[tuple[str, list[str]], ...] = LEASE_PAGES) -> Path:
    """A4 pages with a heading and paragraphs each."""
    writer = QPdfWriter(str(path))
    writer.setResolution(96)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(25, 25, 25, 25))
    )
    blocks = []
    for number, (heading, paragraphs) in enumerate(pages):
        new_page = "page-break-before: always" if number else ""
        blocks.append(f"<h3 style='{new_page}'>{heading}</h3>" + "".join(f"<p>{p}</p>" for p in paragraphs))
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(QFont("DejaVu Serif", 11))
    document.setPageSize(writer.pageLayout().paintRectPixels(96).size().toSizeF())
    document.setHtml("".join(blocks))
    document.print_(writer)
    return path


def write_mail(path: Path, *attached: Path) -> Path:
    """A mail with files attached."""
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = path.stem, "a.lind@example.org", "b.okafor@example.org"
    mail.set_content(f"Please find the files for {path.stem} attached.")
    for file in attached:
        mail.add_attachment(file.read_bytes(), maintype="application", subtype="octet-stream", filename=file.name)
    path.write_bytes(mail.as_bytes())
    return path


def write_library(folder: Path) -> dict[str, Path]:
    """One of each kind that the tests need, by what it is for."""
    folder.mkdir(exist_ok=True)
    files = {
        "lease": write_pdf(folder / "lease-of-premises.pdf"),
        "minutes": folder / "minutes-property-committee.md",
        "locked": folder / "locked-annex.pdf",
        "empty": folder / "empty.txt",
        "program": folder / "setup.exe",
    }
    files["minutes"].write_text(MINUTES, encoding="utf-8")
    files["locked"].write_bytes(b"%PDF-1.7 locked")
    files["empty"].touch()
    files["program"].write_bytes(b"MZ")
    return files
