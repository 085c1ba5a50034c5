"""Gives up the network and all files but programs and their data, then becomes the program that reads pictures.

Its standard streams are all it has: the picture comes in, the table of words goes out. Only the standard library is
imported, as this starts once a page.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys
from pathlib import Path

from engine.processes.confinement import close_files, close_network

MEMORY_LIMIT_BYTES = 2**30

_PR_SET_PDEATHSIG = 1
_PROGRAM_FOLDERS = ("/usr", "/bin", "/lib", "/lib32", "/lib64", "/libx32")
# What of the folder above a program's "bin" belongs to the program: that folder may be somebody's home.
_LIBRARIES = ("lib", "lib32", "lib64")
_LANGUAGE_DATA = ("share/tessdata", "share/tesseract-ocr")
_DYNAMIC_LINKER = ("/etc/ld.so.cache", "/etc/ld.so.preload", "/dev/null")
_OPEN_FILES = 64


def main() -> None:
    """Arguments: the parent's process number, seconds of processor time, the folder of language data, the command."""
    parent, cpu_s, data_folder, *command = sys.argv[1:]
    if sys.platform == "linux":
        # Holds through execve, but not if the parent is gone already.
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != int(parent):
        sys.exit("the parent is gone")
    for limit, value in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_CPU, int(cpu_s)),
        # It neither forks nor, with OMP_THREAD_LIMIT=1, starts threads. Root is not bound by this one.
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_AS, MEMORY_LIMIT_BYTES),
    ):
        hard = resource.getrlimit(limit)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        # macOS does not take every limit.
        with contextlib.suppress(*(() if sys.platform == "linux" else (ValueError, OSError))):
            resource.setrlimit(limit, (bound, bound))
    environment = dict(os.environ)
    environment.pop("PYTHONPATH", None)
    close_network()
    program = Path(command[0]).resolve()
    executable = [Path(folder) for folder in _PROGRAM_FOLDERS]
    readable = [*(Path(path) for path in _DYNAMIC_LINKER), *([Path(data_folder)] if data_folder else [])]
    if not any(program.is_relative_to(folder) for folder in executable):
        executable.append(program)
        if program.parent.name == "bin":
            executable.extend(program.parents[1] / folder for folder in _LIBRARIES)
            readable.extend(program.parents[1] / folder for folder in _LANGUAGE_DATA)
    close_files(
        readable=[path for path in readable if path.exists()],
        executable=[path for path in executable if path.exists()],
    )
    os.execve(program, command, environment)  # noqa: S606 - there is no shell, and none is wanted


if __name__ == "__main__":
    main()
