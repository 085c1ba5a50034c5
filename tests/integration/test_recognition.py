"""Text recognition as the app uses it: drawn pages, the real tesseract, and programs in its place that misbehave."""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest
from PIL import Image, ImageDraw, ImageFont
from rapidfuzz import fuzz, utils
from rapidfuzz.distance import Levenshtein

from engine import diagnosis
from engine.errors import DocumentEmpty, JobCancelled, ParserCrashed, ParserTimedOut, RecognitionNeeded
from engine.ingestion import parsing
from engine.ingestion.parsers import warm_up
from engine.ingestion.parsers.recognized import Picture, RecognizedPage, pgm_header
from engine.ingestion.parsing import ParseWorker
from engine.ingestion.recognition import Recognizer, read_pictures
from engine.processes.confinement import landlock_version
from engine.processes.frames import Frame
from engine.types import BlockKind, ParsedDocument
from tests.conftest import ROOT, SHARED_DATA
from tests.end_to_end.conftest import require

FIRST = """
The harbour office was opened in the spring of 1908, when the town had hardly four thousand people and the
railway still ended on the other side of the river. Its clerk kept two books: one for the ships that came in,
and one for the money that they owed. Both have survived, and the second is the better reading.

Every entry names a captain, a cargo and a sum. Timber from Riga paid 12 marks 40, herring from Bergen paid
nothing in the month of March, and coal was charged by the basket until somebody measured the baskets. After
that it was charged by weight, and the number of complaints went from 3 to 57 in a single year.
"""
SECOND = """
In the winter of 1911 the river froze and no ship came for nine weeks. The clerk wrote the date on each page
all the same, drew a line under it, and signed. It is the only part of the book without a single correction.

When the ice had gone, the first vessel was the Margarethe with 220 barrels of oil. She was charged double,
because nobody could find the list of prices, and the difference was paid back in 1913 after a long exchange
of letters. The letters are not in the archive, but the sum is: 86 marks and 15 pfennigs.
"""
Places = dict[str, tuple[int, int, int, int]]


@pytest.fixture(scope="module")
def worker() -> Iterator[ParseWorker]:
    worker = ParseWorker()
    yield worker
    worker.close()


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    recognizer = Recognizer("eng")
    require(recognizer.available, "tesseract with data for English")
    return recognizer


def plain(text: str) -> str:
    return " ".join(text.split())


def sheet(text: str, dpi: int = 200, columns: int = 1) -> tuple[Image.Image, Places]:
    """A page of A4 with ``text`` in 12 points, and where each of its words was drawn, in pixels."""
    size = round(12 * dpi / 72)
    width, height = round(8.27 * dpi), round(11.69 * dpi)
    drawn = Image.new("L", (width, height), 255)
    pen, font = ImageDraw.Draw(drawn), ImageFont.load_default(size=size)
    places: Places = {}
    down, column = dpi, 0
    letters = 80 // columns - 4
    lines = [line for part in text.strip().split("\n\n") for line in [*textwrap.wrap(plain(part), letters), ""]]
    for number, line in enumerate(lines):
        if columns == 2 and column == 0 and number >= len(lines) / 2:
            down, column = dpi, 1
        across = dpi * 0.8 + column * width * 0.45
        for word in line.split():
            pen.text((across, down), word, font=font, fill=0)
            places[word] = tuple(round(edge) for edge in pen.textbbox((across, down), word, font=font))  # type: ignore[assignment]
            across += pen.textlength(word + " ", font=font)
        down += round(size * 1.4)
    return drawn, places


def saved(drawn: Image.Image, kind: str, *more: Image.Image, **options: object) -> bytes:
    buffer = io.BytesIO()
    pages = {"save_all": True, "append_images": more} if more else {}
    drawn.save(buffer, kind, **pages, **options)  # type: ignore[arg-type]
    return buffer.getvalue()


def read(worker: ParseWorker, recognizer: Recognizer, name: str, data: bytes) -> ParsedDocument:
    return read_pictures(worker, recognizer, name, data, worker.parse(name, data))


def error_share(found: str, wanted: str) -> float:
    return Levenshtein.distance(plain(found), plain(wanted)) / len(plain(wanted))


# --- what it reads -------------------------------------------------------------------------------------------


def test_a_scanned_pdf_is_read_page_by_page_with_the_place_of_each_word(
    worker: ParseWorker, recognizer: Recognizer
) -> None:
    (first, places), (second, _) = sheet(FIRST), sheet(SECOND)
    data = saved(first, "PDF", second, resolution=200.0)
    unread = worker.parse("scan.pdf", data)
    assert (unread.text, unread.picture_pages) == ("", (1, 2))
    steps: list[tuple[int, int]] = []
    document = read_pictures(
        worker, recognizer, "scan.pdf", data, unread, on_page=lambda done, total: steps.append((done, total))
    )
    assert steps == [(1, 2), (2, 2)]
    assert [page.recognized for page in document.pages] == [True, True]
    assert document.unread_pages == document.picture_pages == document.warnings == ()
    for page, wanted in zip(document.pages, (FIRST, SECOND), strict=True):
        assert error_share(document.text[page.start : page.end], wanted) <= 0.03
    assert [block.kind for block in document.blocks] == [BlockKind.PARAGRAPH] * 4
    assert document.places is not None
    for word in ("harbour", "Bergen", "complaints"):
        start = document.text.index(word)
        (found,) = document.places.rectangles(start, start + len(word))
        left, top, right, bottom = (each * 72 / 200 for each in next(places[key] for key in places if word in key))
        page_height = second.height * 72 / 200
        assert found.page == 1
        # It covers the letters, and is as high as a line.
        assert (found.rectangle[0], found.rectangle[2]) == pytest.approx((left, right), abs=1)
        assert page_height - bottom - 3.5 < found.rectangle[1] < page_height - bottom + 0.5
        assert page_height - top - 0.5 < found.rectangle[3] < page_height - top + 3.5


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_an_image_is_read(worker: ParseWorker, recognizer: Recognizer, kind: str) -> None:
    document = read(worker, recognizer, "scan", saved(sheet(FIRST)[0], kind, dpi=(200, 200)))
    assert document.media_type == f"image/{kind.lower()}"
    assert error_share(document.text, FIRST) <= 0.03
    assert document.pages[0].recognized


def test_a_tiff_of_two_pages_is_read(worker: ParseWorker, recognizer: Recognizer) -> None:
    sheets = [sheet(text)[0].convert("1") for text in (FIRST, SECOND)]
    document = read(worker, recognizer, "fax.tif", saved(sheets[0], "TIFF", sheets[1], compression="group4"))
    assert document.page_count == 2
    assert error_share(document.text, FIRST + SECOND) <= 0.03


def test_two_columns_are_read_one_after_the_other(worker: ParseWorker, recognizer: Recognizer) -> None:
    document = read(worker, recognizer, "columns.png", saved(sheet(FIRST + SECOND, columns=2)[0], "PNG"))
    assert error_share(document.text, FIRST + SECOND) <= 0.03


@pytest.mark.parametrize("degrees", [90, 180, 270, 1.5])
def test_a_turned_or_crooked_scan_is_read_as_if_it_were_straight(
    worker: ParseWorker, recognizer: Recognizer, degrees: float
) -> None:
    drawn = sheet(FIRST)[0].rotate(degrees, expand=degrees % 90 == 0, fillcolor=255)
    document = read(worker, recognizer, "turned.pdf", saved(drawn, "PDF", resolution=200.0))
    assert error_share(document.text, FIRST) <= 0.03
    assert len(document.blocks) == 2
    assert document.places is not None
    # A line that runs down or up the page is one tall rectangle.
    start = document.text.index("harbour")
    (found,) = document.places.rectangles(start, start + len("harbour office was"))
    left, bottom, right, top = found.rectangle
    assert (top - bottom > right - left) == (degrees in (90, 270))


def test_a_few_words_upside_down_are_read(worker: ParseWorker, recognizer: Recognizer) -> None:
    """Too few for tesseract to find the direction by itself."""
    drawn = sheet("Keep this way up when you store it, please")[0].rotate(180)
    document = read(worker, recognizer, "box.png", saved(drawn, "PNG"))
    assert plain(document.text) == "Keep this way up when you store it, please"
    assert document.places is not None
    assert document.places.rectangles(0, 4)[0].rectangle[0] > 400


def test_a_screenshot_in_small_letters_is_read(worker: ParseWorker, recognizer: Recognizer) -> None:
    drawn = Image.new("RGB", (640, 200), (250, 250, 250))
    pen, font = ImageDraw.Draw(drawn), ImageFont.load_default(size=13)
    lines = ("The backup of Tuesday could not be written,", "because the disk was full. Try again tomorrow.")
    for row, line in enumerate(lines):
        pen.text((20, 20 + 20 * row), line, font=font, fill=(40, 40, 60))
    document = read(worker, recognizer, "screen.png", saved(drawn, "PNG"))
    assert error_share(document.text, " ".join(lines)) <= 0.03


class Counted(Recognizer):
    def __init__(self) -> None:
        super().__init__("eng")
        self.asked: list[str] = []

    def recognize(
        self,
        picture: Picture,
        should_stop: Callable[[], bool] = lambda: False,
        timeout_s: float = 60,
        subject: str = "",
    ) -> RecognizedPage:
        self.asked.append(subject)
        return super().recognize(picture, should_stop, timeout_s, subject)


def test_only_pages_without_text_are_recognised(worker: ParseWorker, recognizer: Recognizer) -> None:
    writer = pypdf.PdfWriter()
    scan = saved(sheet(FIRST)[0], "PDF", resolution=200.0)
    for part in (warm_up.small_pdf(), scan, warm_up.small_pdf()):
        writer.append(io.BytesIO(part))
    buffer = io.BytesIO()
    writer.write(buffer)
    counted = Counted()
    document = read(worker, counted, "mixed.pdf", buffer.getvalue())
    assert counted.asked == ["page 2 of mixed.pdf"]
    assert [page.recognized for page in document.pages] == [False, True, False]
    assert "Text that is short." in document.text[document.pages[0].start : document.pages[0].end]
    assert error_share(document.text[document.pages[1].start : document.pages[1].end], FIRST) <= 0.03
    read(worker, counted, "whole.pdf", warm_up.small_pdf())
    assert len(counted.asked) == 1


def test_a_picture_without_words_is_empty(worker: ParseWorker, recognizer: Recognizer) -> None:
    with pytest.raises(DocumentEmpty, match=r"blank\.png"):
        read(worker, recognizer, "blank.png", saved(Image.new("L", (600, 600), 255), "PNG"))


def test_the_worker_that_reads_images_loads_nothing_late(worker: ParseWorker) -> None:
    """In the worker without files: whatever Pillow loads late it could not load there."""
    drawn = sheet("A few words.", dpi=60)[0]
    for kind in ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"):
        for mode in ("1", "L", "RGB"):
            data = saved(drawn.convert(mode), kind)
            assert worker.parse("scan", data).picture_pages == (1,)
            assert worker.picture("scan", data, 1).width > 100
    for compression in ("group4", "tiff_lzw", "tiff_adobe_deflate", "packbits", "jpeg"):
        data = saved(drawn.convert("1" if compression == "group4" else "L"), "TIFF", compression=compression)
        assert worker.picture("scan.tif", data, 1).width > 100


def test_the_evaluation_scans_are_read(worker: ParseWorker, recognizer: Recognizer) -> None:
    folder = SHARED_DATA / "parsers" / "docling" / "ocr"
    if not folder.is_dir():
        pytest.skip("the evaluation data is not here")
    shares = {}
    for path in sorted((folder / "sources").iterdir()):
        wanted = folder / "groundtruth" / "tesseract" / "full_page" / f"{path.stem}.tesseract.full_page.md"
        if wanted.exists():
            found = read(worker, recognizer, path.name, path.read_bytes()).text
            shares[path.name] = fuzz.token_set_ratio(found, wanted.read_text(), processor=utils.default_process)
    assert len(shares) >= 4
    assert min(shares.values()) >= 95, shares


# --- what it may not -----------------------------------------------------------------------------------------


def dense_picture(times: int = 3) -> Picture:
    drawn = sheet("\n\n".join([FIRST, SECOND] * times), dpi=300)[0]
    return Picture(*drawn.size, 595.0, 842.0, pgm_header(*drawn.size) + drawn.tobytes())


def running(program: str = "tesseract") -> list[int]:
    """The processes of that name that this one has started."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "status").read_text()
        except OSError:
            continue
        if f"Name:\t{program}\n" in status and f"PPid:\t{os.getpid()}\n" in status and "State:\tZ" not in status:
            found.append(int(folder.name))
    return found


def wait_for(condition: Callable[[], object], what: str) -> None:
    deadline_s = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < deadline_s, f"waited in vain for {what}"
        time.sleep(0.01)


def begin(recognizer: Recognizer, stop: threading.Event) -> tuple[threading.Thread, list[BaseException]]:
    errors: list[BaseException] = []

    def run() -> None:
        try:
            recognizer.recognize(dense_picture(), stop.is_set)
        except (JobCancelled, ParserCrashed) as error:
            errors.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, errors


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")
def test_tesseract_runs_with_a_closed_network_and_limits_and_stops_at_once(recognizer: Recognizer) -> None:
    stop = threading.Event()
    thread, errors = begin(recognizer, stop)
    wait_for(running, "tesseract to start")
    (process,) = running()
    status = Path(f"/proc/{process}/status").read_text()
    assert "NoNewPrivs:\t1" in status
    assert "Seccomp:\t2" in status
    assert "Threads:\t1\n" in status
    limits = Path(f"/proc/{process}/limits").read_text()
    assert re.search(rf"Max address space +{2**30} +{2**30} ", limits)
    assert re.search(r"Max file size +0 +0 ", limits)
    assert {each.name for each in Path(f"/proc/{process}/fd").iterdir()} <= {"0", "1", "2", "3"}, (
        "its streams, and a file of its own"
    )
    assert Path(f"/proc/{process}/cwd").readlink() == Path("/")
    stop.set()
    stopped_s = time.monotonic()
    thread.join(10)
    assert time.monotonic() - stopped_s < 1
    assert isinstance(errors[0], JobCancelled)
    assert running() == []


def test_a_document_stops_within_a_second_and_leaves_nothing_running(
    worker: ParseWorker, recognizer: Recognizer
) -> None:
    sheets = [sheet(FIRST + SECOND)[0]] * 6
    data = saved(sheets[0], "PDF", *sheets[1:], resolution=200.0)
    parsed = worker.parse("long.pdf", data)
    stopped_s: list[float] = []

    def should_stop() -> bool:
        if running() and not stopped_s:
            stopped_s.append(time.monotonic())
        return bool(stopped_s)

    with pytest.raises(JobCancelled):
        read_pictures(worker, recognizer, "long.pdf", data, parsed, should_stop)
    assert time.monotonic() - stopped_s[0] < 1
    assert running() == []
    assert threading.active_count() < 10


def test_it_creates_no_socket_and_writes_no_file(tmp_path: Path, recognizer: Recognizer) -> None:
    require(shutil.which("strace") is not None, "strace")
    program = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from tests.integration.test_recognition import Recognizer, dense_picture
assert len(Recognizer("eng").recognize(dense_picture(1)).lines) > 10
"""
    trace = tmp_path / "trace"
    calls = "trace=socket,connect,openat,open,creat,execve,mkdir,unlink,rename,memfd_create"
    subprocess.run(
        ["strace", "-f", "-o", trace, "-e", calls, sys.executable, "-c", program], check=True, capture_output=True
    )
    lines = trace.read_text().splitlines()
    begin_it = re.compile(r'execve\("\S*/tesseract", \["\S*", "stdin", .* = 0$')
    (place,) = [number for number, line in enumerate(lines) if begin_it.search(line)]
    process = lines[place].split()[0]
    own = [line for line in lines[place + 1 :] if line.startswith(f"{process} ")]
    assert any("eng.traineddata" in line for line in own)
    assert [line for line in own if re.search(r"socket|connect|O_WRONLY|O_RDWR|creat|mkdir|unlink|rename", line)] == []


# --- programs in its place -----------------------------------------------------------------------------------

SMALL = Picture(4, 4, 4.0, 4.0, pgm_header(4, 4) + bytes(16))


@pytest.fixture
def impostor(tmp_path: Path) -> Callable[[str], Recognizer]:
    """A recognizer whose program says that it is a tesseract, and then does what the shell commands say."""

    def make(commands: str) -> Recognizer:
        path = tmp_path / "tool" / "bin" / "impostor"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            "#!/bin/sh\n"
            'case "$1" in --version) echo "tesseract 9.9"; exit;;\n'
            "--list-langs) echo 'List of available languages (2):'; echo eng; echo osd; exit;; esac\n" + commands
        )
        path.chmod(0o755)
        return Recognizer(program=str(path))

    return make


@pytest.mark.skipif(landlock_version() == 0, reason="this kernel has no Landlock")
def test_a_program_that_was_taken_over_has_no_files_and_no_secrets(
    impostor: Callable[[str], Recognizer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret").write_text("a secret")
    monkeypatch.setenv("SECRET_KEY", "very secret")
    tries = "".join(
        f"({each}) && echo 'did {number}' >&2\n"
        for number, each in enumerate(
            (
                f"read line < {tmp_path}/secret",
                "read line < /etc/passwd",
                f"echo x > {tmp_path}/new",
                f"echo x > {tmp_path}/tool/new",
                "echo x > /tmp/casemate-new",
            )
        )
    )
    with pytest.raises(ParserCrashed) as caught:
        impostor(tries + "set >&2; echo tried >&2; exit 3\n").recognize(SMALL)
    assert "tried" in caught.value.detail
    assert "did " not in caught.value.detail
    assert "SECRET_KEY" not in caught.value.detail
    assert "HOME=" not in caught.value.detail


@pytest.mark.skipif(landlock_version() == 0, reason="this kernel has no Landlock")
def test_a_program_in_somebodys_home_sees_its_libraries_and_nothing_else_there(
    impostor: Callable[[str], Recognizer], tmp_path: Path
) -> None:
    home = tmp_path / "tool"
    for place in ("lib/own.so", "share/tessdata/own", "secret", "Documents/secret", "share/secret", "bin/other"):
        (home / place).parent.mkdir(parents=True, exist_ok=True)
        (home / place).write_text("#!/bin/sh\necho ran\n")
        (home / place).chmod(0o755)
    tries = "".join(
        f"(read line < {path}) && echo 'read {path.relative_to(home)}' >&2\n"
        for path in sorted(home.rglob("*"))
        if path.is_file()
    )
    with pytest.raises(ParserCrashed) as caught:
        impostor(f"{tries}(exec {home}/bin/other) >&2; ls {home} >&2; echo tried >&2; exit 3\n").recognize(SMALL)
    assert "tried" in caught.value.detail
    assert re.findall("read (.*)", caught.value.detail) == ["lib/own.so", "share/tessdata/own"]
    assert "ran" not in caught.value.detail.split()
    assert "Documents\n" not in caught.value.detail


@pytest.mark.parametrize(
    ("commands", "message"),
    [
        ("kill -SEGV $$", "failed at page 3"),
        ("exit 1", "failed at page 3"),
        ("echo head; printf '5\\t1\\n'", "nonsense at page 3"),
        (f"line={'x' * 4000}; line=$line$line$line$line; while :; do echo $line$line$line$line; done", "without end"),
    ],
)
def test_a_program_that_fails_or_lies_is_one_page_not_read(
    impostor: Callable[[str], Recognizer], commands: str, message: str
) -> None:
    with pytest.raises(ParserCrashed, match=message):
        impostor(commands).recognize(SMALL, subject="page 3")
    assert running("impostor") == []


def test_a_program_that_does_not_come_to_an_end_is_stopped(impostor: Callable[[str], Recognizer]) -> None:
    recognizer = impostor("while :; do :; done")
    started_s = time.monotonic()
    with pytest.raises(ParserTimedOut, match=r"page 3 of scan\.pdf took more than 0.5 s"):
        recognizer.recognize(SMALL, timeout_s=0.5, subject="page 3 of scan.pdf")
    assert time.monotonic() - started_s < 2
    assert running("impostor") == []


@pytest.mark.skipif(sys.platform != "linux", reason="processes die with their parent on Linux")
def test_it_dies_with_the_app(impostor: Callable[[str], Recognizer], tmp_path: Path) -> None:
    impostor("while :; do :; done")
    program = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from tests.integration.test_recognition import Recognizer, SMALL
Recognizer(program={str(tmp_path / "tool" / "bin" / "impostor")!r}).recognize(SMALL)
"""
    app = subprocess.Popen([sys.executable, "-c", program])

    def started() -> list[str]:
        folders = Path("/proc").glob("[0-9]*/status")
        return [
            each.parent.name
            for each in folders
            if f"PPid:\t{app.pid}\n" in text_of(each) and "impostor" in text_of(each)
        ]

    wait_for(started, "the program to start")
    (process,) = started()
    app.send_signal(signal.SIGKILL)
    app.wait()
    wait_for(lambda: "State:\tR" not in text_of(Path(f"/proc/{process}/status")), "it to end")


def text_of(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""


def test_pages_that_fail_stay_unread_and_the_others_are_read(
    worker: ParseWorker, impostor: Callable[[str], Recognizer]
) -> None:
    words = "5\\t1\\t1\\t1\\t1\\t1\\t9\\t9\\t9\\t9\\t90\\tHello.\\n"
    sheets = [Image.new("L", (side, 800)) for side in (800, 801, 802)]
    data = saved(sheets[0], "TIFF", *sheets[1:], dpi=(200, 200))
    widths = [worker.picture("fax.tif", data, page).width for page in (1, 2, 3)]
    recognizer = impostor(
        f"read kind; read width height; [ $width = {widths[1]} ] && exit 1; printf 'head\\n{words}'; exit 0"
    )
    document = read(worker, recognizer, "fax.tif", data)
    assert [page.recognized for page in document.pages] == [True, False, True]
    assert document.unread_pages == document.picture_pages == (2,)
    assert document.text.count("Hello.") == 2
    assert any("page 2 of fax.tif" in warning for warning in document.warnings)


def test_without_a_program_everything_stays_as_it_was(worker: ParseWorker, tmp_path: Path) -> None:
    missing = Recognizer(program=str(tmp_path / "none"))
    assert not missing.available
    assert (missing.version, missing.languages) == ("", ())
    assert "tesseract" in missing.needs()
    data = saved(Image.new("L", (90, 90)), "PNG")
    parsed = worker.parse("scan.png", data)
    assert read_pictures(worker, missing, "scan.png", data, parsed) is parsed
    with pytest.raises(RecognitionNeeded, match="the page needs text recognition"):
        missing.recognize(SMALL)


def test_the_doctor_reads_a_page_and_names_what_is_missing(
    worker: ParseWorker, recognizer: Recognizer, impostor: Callable[[str], Recognizer], tmp_path: Path
) -> None:
    check = diagnosis._check_recognition(worker, recognizer)
    assert check.ok
    assert f"tesseract {recognizer.version}" in check.detail
    assert check.data["languages"] == ["eng"]
    without = diagnosis._check_recognition(worker, Recognizer(program=str(tmp_path / "none")))
    assert without.ok, "it is optional"
    assert "tesseract" in without.data["needs"]
    assert without.data["needs"] in without.detail
    assert not diagnosis._check_recognition(worker, impostor("echo head")).ok


def test_languages_are_those_wanted_or_a_few_of_those_installed(
    impostor: Callable[[str], Recognizer], recognizer: Recognizer, tmp_path: Path
) -> None:
    assert recognizer.languages == ("eng",)
    assert recognizer.needs() == ""
    program = impostor("")._program
    Path(program).write_text(
        "#!/bin/sh\necho 'List of available languages (10):'\n"
        "for each in afr amh deu eng equ fra osd script/Latin snum spa\ndo echo $each; done\n"
    )
    assert Recognizer(program=program).languages == ("eng", "deu", "fra", "spa")
    assert Recognizer("amh+deu", program).languages == ("amh", "deu")
    assert Recognizer("script/Latin", program).languages == ("script/Latin",)
    lacking = Recognizer("deu+rus+chi_sim", program)
    assert lacking.languages == ("deu",)
    assert lacking.available
    assert "rus" in lacking.needs()
    assert not Recognizer("rus", program).available
    assert Recognizer("--psm;0", program).languages == ("eng", "deu", "fra", "spa"), "no option can be slipped in"


# --- lies of the worker --------------------------------------------------------------------------------------


def checked(picture: object, payload: bytes) -> Picture:
    return parsing._picture(Frame({"id": "id", "picture": picture}, payload), "id", "a.pdf", 2**30)


def test_a_sound_picture_is_accepted() -> None:
    assert checked([4, 4, 4.0, 4.0], SMALL.pgm) == SMALL


@pytest.mark.parametrize(
    ("picture", "payload"),
    [
        (None, SMALL.pgm),
        ([4, 4, 4.0], SMALL.pgm),
        ([4, 4, 4.0, 4.0], SMALL.pgm + b"x"),
        ([4, 4, 4.0, 4.0], SMALL.pgm[:-1]),
        ([4, 4, 4.0, 4.0], b"P4" + SMALL.pgm[2:]),
        ([2, 8, 4.0, 4.0], SMALL.pgm),
        ([True, 16, 4.0, 4.0], pgm_header(1, 16) + bytes(16)),
        ([0, 4, 4.0, 4.0], pgm_header(0, 4)),
        ([5001, 1, 4.0, 4.0], pgm_header(5001, 1) + bytes(5001)),
        ([5000, 5000, 4.0, 4.0], pgm_header(5000, 5000) + bytes(5000 * 5000)),
        ([4, 4, 0.0, 4.0], SMALL.pgm),
        ([4, 4, float("nan"), 4.0], SMALL.pgm),
        ([4, 4, float("inf"), 4.0], SMALL.pgm),
        ([4, 4, "4", 4.0], SMALL.pgm),
    ],
)
def test_a_lie_about_a_picture_is_found(picture: object, payload: bytes) -> None:
    with pytest.raises(parsing._Implausible):
        checked(picture, payload)
