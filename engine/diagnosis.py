"""What the doctor looks at, by trying rather than by reading settings.

Every check ends in a line that says what was found; a check that fails never keeps the next from running.
"""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import sqlite3
import stat
import sys
from collections.abc import Callable
from pathlib import Path

from engine.answering.model_client import ModelClient
from engine.data_folder import DataFolder
from engine.errors import EngineError
from engine.ingestion.parsers import warm_up
from engine.ingestion.parsing import ParseWorker
from engine.ingestion.recognition import Recognizer
from engine.jobs import JobContext
from engine.library.database import Database
from engine.library.vector_index import VectorIndex
from engine.processes.confinement import landlock_version, network_enforcement, try_network
from engine.types import Check, ModelRole
from engine.weights.shelf import Shelf

_PACKAGES = (
    "llama-cpp-python",
    "onnxruntime",
    "chromadb",
    "tokenizers",
    "unstructured",
    "pypdfium2",
    "pillow",
    "PySide6-Essentials",
)
# What llama.cpp's kernels are written for, fastest last.
_FEATURES = ("sse4_2", "avx", "f16c", "fma", "avx2", "avx512f", "avx512_vnni", "amx_int8", "asimd", "asimddp", "sve")


class Diagnosis:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def examine(
        self,
        context: JobContext,
        folder: DataFolder,
        database: Database,
        vectors: VectorIndex,
        worker: ParseWorker,
        client: Callable[[], ModelClient],
        recognizer: Recognizer | None = None,
    ) -> list[Check]:
        steps: list[tuple[str, Callable[[], list[Check]]]] = [
            ("network", _check_network),
            ("versions", lambda: [_check_versions()]),
            ("processor", lambda: [_check_processor()]),
            ("data folder", lambda: [_check_folder(folder)]),
            ("settings files", lambda: [_check_opening(folder)]),
            ("catalog", lambda: [_check_catalog(database)]),
            ("vector index", lambda: [_check_vectors(vectors)]),
            ("models", lambda: self.check_models(context)),
            ("parse worker", lambda: [_check_worker(worker)]),
            ("text recognition", lambda: [_check_recognition(worker, recognizer or Recognizer())]),
            ("model host", lambda: [_check_host(client())]),
        ]
        checks: list[Check] = []
        for done, (name, step) in enumerate(steps):
            context.check()
            context.progress(done, len(steps), name)
            try:
                checks += step()
            except EngineError as error:
                checks.append(Check(name, False, f"{error.message} {error.hint}".strip(), {"code": error.code}))
        context.progress(len(steps), len(steps), "done")
        return checks

    def check_models(self, context: JobContext) -> list[Check]:
        """One check for each model file, by reading all of it."""
        checks: list[Check] = []
        for model in self._shelf.list():
            context.check()
            context.progress(len(checks), len(checks) + 1, model.file)
            name = f"model {model.id}"
            if model.role is ModelRole.SOURCE and not model.present:
                checks.append(Check(name, True, "not here and not needed: only set-up reads it"))
                continue
            try:
                self._shelf.verify(model)
            except EngineError as error:
                checks.append(Check(name, False, f"{error.message} {error.hint}", {"code": error.code}))
            else:
                checks.append(Check(name, True, f"{model.file}, SHA-256 {model.sha256}", {"path": model.path}))
        return checks


def _check_network() -> list[Check]:
    tries = try_network()
    refused = all(was_refused for _, was_refused, _ in tries)
    detail = "; ".join(f"{kind}: {how}" for kind, _, how in tries)
    enforcement = network_enforcement()
    return [
        Check(
            "network",
            refused,
            ("every internet socket was refused" if refused else "AN INTERNET SOCKET COULD BE OPENED")
            + f" ({detail}); enforced by {enforcement}",
            {"enforcement": enforcement, "tries": [list(t) for t in tries]},
        ),
        Check(
            "file confinement",
            landlock_version() > 0,
            f"Landlock ABI {landlock_version()}: the parse worker has no files"
            if landlock_version()
            else "this kernel has no Landlock; the parse worker keeps its right to read files",
            {"landlock": landlock_version()},
        ),
    ]


def _check_versions() -> Check:
    versions = {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version}
    for package in _PACKAGES:
        try:
            versions[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            versions[package] = "missing"
    missing = [name for name, version in versions.items() if version == "missing"]
    detail = ", ".join(f"{name} {version}" for name, version in versions.items())
    return Check("versions", not missing, detail, versions)


def _check_processor() -> Check:
    flags = _processor_flags()
    found = [feature for feature in _FEATURES if feature in flags]
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    detail = f"{platform.machine()}, {cores} cores, {' '.join(found) or 'no vector extensions found'}"
    return Check("processor", True, detail, {"cores": cores, "features": found})


def _processor_flags() -> set[str]:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return set()
    for line in lines:
        name, _, value = line.partition(":")
        if name.strip() in ("flags", "Features"):
            return set(value.split())
    return set()


def _check_folder(folder: DataFolder) -> Check:
    mode = stat.S_IMODE(folder.home.stat().st_mode)
    usage = shutil.disk_usage(folder.home)
    private = mode & 0o077 == 0
    detail = f"{folder.home}, {usage.free / 2**30:.1f} GB free of {usage.total / 2**30:.1f}, permissions {mode:04o}"
    return Check(
        "data folder",
        private,
        detail if private else f"{detail}: others can read it",
        {"path": str(folder.home), "free_bytes": usage.free, "mode": f"{mode:04o}"},
    )


def _check_opening(folder: DataFolder) -> Check:
    """What had to be set aside when the folder was opened, now or before."""
    aside = sorted(path.name for path in (*folder.home.glob("*.damaged-*"), *folder.prompts.glob("*.damaged-*")))
    before = f"set aside as damaged, now or earlier: {', '.join(aside)}" if aside else "none had to be set aside"
    detail = " ".join(folder.warnings) or before
    return Check("settings files", not folder.warnings, detail, {"warnings": folder.warnings, "set_aside": aside})


def _check_catalog(database: Database) -> Check:
    with database.reading() as connection:
        problems = [row[0] for row in connection.execute("PRAGMA quick_check(5)") if row[0] != "ok"]
        documents = connection.execute("SELECT count(*) FROM documents WHERE status = 'indexed'").fetchone()[0]
        chunks = connection.execute("SELECT count(*) FROM chunks").fetchone()[0]
    detail = "; ".join(problems) or f"{documents} documents, {chunks} passages, no damage found"
    return Check("catalog", not problems, detail, {"documents": documents, "chunks": chunks})


def _check_vectors(vectors: VectorIndex) -> Check:
    vectors.open()
    vectors.settle()
    state, held, wanted = vectors.state, vectors.count(), vectors.wanted()
    detail = f"Chroma is {state}, {held} of {wanted} vectors"
    return Check("vector index", held == wanted, detail, {"state": str(state), "vectors": held, "chunks": wanted})


def _check_worker(worker: ParseWorker) -> Check:
    parsed = worker.parse("doctor.md", b"# Doctor\n\nThe parse worker reads this line.\n")
    report = worker.report()
    reads = "reads this line" in parsed.text and len(parsed.blocks) == 2
    files = "no files" if report.files_closed else "its right to read files, for want of Landlock"
    detail = f"starts in {report.start_s:.2f} s and parses; network refused by {report.network}; it has {files}"
    return Check(
        "parse worker",
        reads and report.network != "none",
        detail if reads else "parsed a known text wrongly",
        {"network": report.network, "files_closed": report.files_closed},
    )


def _check_recognition(worker: ParseWorker, recognizer: Recognizer) -> Check:
    """By reading a page that is drawn. Not having it is no fault: it is optional."""
    if not recognizer.available:
        detail = f"scanned pages and images are not read, only listed; this would bring it: {recognizer.needs()}"
        return Check("text recognition", True, detail, {"available": False, "needs": recognizer.needs()})
    read = recognizer.recognize(worker.picture("doctor.pdf", warm_up.small_pdf(), 1), subject="the doctor's page")
    reads = "short" in [word.text.strip(".") for line in read.lines for word in line.words]
    languages = ", ".join(recognizer.languages)
    needs = recognizer.needs()
    told = f"tesseract {recognizer.version} reads scanned pages and images in: {languages}"
    return Check(
        "text recognition",
        reads,
        (told + (f"; for the other languages in the settings: {needs}" if needs else ""))
        if reads
        else "read a known page wrongly",
        {"available": True, "version": recognizer.version, "languages": list(recognizer.languages), "needs": needs},
    )


def _check_host(client: ModelClient) -> Check:
    info = client.info()
    return Check(
        "model host",
        True,
        f"starts; {info.description}, context of {info.context_tokens} tokens",
        {"context_tokens": info.context_tokens, "architecture": info.architecture},
    )
