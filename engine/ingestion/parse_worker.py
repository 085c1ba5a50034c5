"""The process that reads untrusted documents: bytes in, text or a page's picture out, no network and no files.

It loads its libraries, gives up every file, and then forks for each document, so that no document meets what
another left behind and a crash costs nothing but the one document.
"""

from __future__ import annotations

import ctypes
import gc
import os
import resource
import signal
import sys
import traceback
from typing import IO, Any

from engine.processes.confinement import close_files, close_network, network_enforcement

if __name__ == "__main__":
    close_network()

from engine.errors import DocumentError, ParserCrashed
from engine.ingestion.parsers.formats import FORMATS, WorkerKind, detect
from engine.ingestion.parsers.recognized import unpack_pages
from engine.processes.child import claim_standard_streams, limit_memory
from engine.processes.frames import Frame, read_frame, write_frame
from engine.types import ParsedDocument

_PR_SET_PDEATHSIG = 1
_DETAIL_CHARACTERS = 4000


def main() -> None:
    """Serve until standard input ends. Arguments: the kind of worker, its memory limit in bytes."""
    kind, memory_bytes = WorkerKind(sys.argv[1]), int(sys.argv[2])
    limit_memory(memory_bytes)
    # numpy, which unstructured loads, would start threads; a process with threads must not fork.
    os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"
    frames_in, frames_out = claim_standard_streams()
    _load(kind)
    libc = ctypes.CDLL(None)
    files_closed = close_files([])
    # What is loaded is shared by all that are forked; the collector must not touch, and so copy, its pages.
    gc.collect()
    gc.freeze()
    write_frame(frames_out, {"ready": True, "network": network_enforcement(), "files_closed": files_closed})
    while (frame := read_frame(frames_in)) is not None:
        process = os.fork()
        if process == 0:
            _serve_one(frame, frames_in, frames_out, libc)
        identity = frame.message["id"]
        del frame
        _, status, used = os.wait4(process, 0)
        if status != 0:
            ended = {"status": os.waitstatus_to_exitcode(status), "peak_bytes": used.ru_maxrss * 1024}
            write_frame(frames_out, {"id": identity, "ended": ended})


def _load(kind: WorkerKind) -> None:
    """Import and use everything once: what a library loads late it could not load without files."""
    from engine.ingestion.parsers import warm_up

    for each in FORMATS:
        if each.worker is WorkerKind.LIGHT or kind is WorkerKind.OFFICE:
            each.parser()
            if each.pictures:
                each.picture_module()
    warm_up.use_everything(office=kind is WorkerKind.OFFICE)


def _serve_one(frame: Frame, frames_in: IO[bytes], frames_out: IO[bytes], libc: Any) -> None:
    """In a process of its own: parse, answer, end."""
    status = 1
    try:
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        # For a parser that is still at it when nobody is left to stop it.
        cpu_s = int(frame.message["cpu_s"])
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_s, cpu_s))
        os.close(frames_in.fileno())
        message, payload = answer(frame)
        write_frame(frames_out, message, payload)
        status = 0
    finally:
        # Whatever happened, no cleaning up: the buffers of the process forked from are not this one's to
        # flush.
        os._exit(status)


def answer(frame: Frame) -> tuple[dict[str, Any], bytes]:
    """The reply to one request: the document or the page's picture, or why there is none."""
    reply: dict[str, Any] = {"id": frame.message["id"]}
    problem: dict[str, Any]
    name = str(frame.message["name"])
    try:
        described, payload = _picture(frame, name) if frame.message.get("task") == "picture" else _parse(frame, name)
        return {**reply, **described}, payload
    except DocumentError as error:
        problem = {"code": error.code, "message": error.message, "hint": error.hint, "detail": error.detail}
    except MemoryError:
        problem = {"code": ParserCrashed.code, "out_of_memory": True}
    except Exception:
        # A parser's bug, or a document that its library did not foresee: told to the parent, not to be
        # repaired here.
        problem = {"code": ParserCrashed.code, "detail": traceback.format_exc()[-_DETAIL_CHARACTERS:]}
    return {**reply, "error": problem}, b""


def _parse(frame: Frame, name: str) -> tuple[dict[str, Any], bytes]:
    found = detect(frame.payload, name)
    recognized = unpack_pages(frame.message.get("recognized") or [])
    if recognized and found.pictures:
        document = found.picture_parser().parse(frame.payload, name, recognized)
    else:
        document = found.parser().parse(frame.payload, name)
    places = document.places.pack() if document.places is not None else b""
    described = {**_described(document), "parser": found.reader, "places_bytes": len(places)}
    payload = (places, *(part.data for part in document.parts), document.text.encode("utf-8"))
    return {"document": described}, b"".join(payload)


def _picture(frame: Frame, name: str) -> tuple[dict[str, Any], bytes]:
    """Of page ``page``; only asked of formats that have pictures."""
    picture = detect(frame.payload, name).picture_module().picture(frame.payload, name, int(frame.message["page"]))
    described = [picture.width, picture.height, picture.page_width, picture.page_height]
    return {"picture": described}, picture.pgm


def _described(document: ParsedDocument) -> dict[str, Any]:
    """Everything of a document but its text; heading paths once each, blocks refer to them by number."""
    paths: dict[tuple[str, ...], int] = {}
    blocks = [
        [
            block.kind.value,
            block.start,
            block.end,
            block.page,
            paths.setdefault(block.heading_path, len(paths)),
        ]
        for block in document.blocks
    ]
    return {
        "title": document.title,
        "media_type": document.media_type,
        "page_count": document.page_count,
        "pages": [[page.start, page.end, page.recognized] for page in document.pages],
        "paths": [list(path) for path in paths],
        "blocks": blocks,
        "warnings": list(document.warnings),
        "hidden": [[each.kind.value, each.text, each.page] for each in document.hidden],
        "hidden_count": document.hidden_count,
        "unread_pages": document.unread_pages,
        "picture_pages": document.picture_pages,
        "parts": [[part.name, len(part.data)] for part in document.parts],
    }


if __name__ == "__main__":
    main()
