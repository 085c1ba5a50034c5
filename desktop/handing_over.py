"""A second start's side: give the window that is open already the files, and let it come forward.

Runs before Qt is loaded, so that it takes milliseconds. Whatever goes wrong here, a window is started.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import struct
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

SOCKET_NAME = "window.sock"
LONGEST_MESSAGE = 8_000_000
RECEIVED = b"received\n"
_LONGEST_PATH = 100
"""In bytes: what the address of a unix socket holds on every system, less a little."""
_TIMEOUT_S = 3.0
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""With which a desktop lets a window come forward."""


def hand_over(home: Path, files: Iterable[Path]) -> bool:
    """Whether a window with this data folder is open, and has taken the files."""
    message = json.dumps(
        {
            "files": [os.path.abspath(file) for file in files],
            "tokens": {name: os.environ[name] for name in _TOKENS if name in os.environ},
        }
    ).encode()
    try:
        with address(home) as path, socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(_TIMEOUT_S)
            line.connect(path)
            if not is_own(line):
                return False
            line.sendall(message)
            line.shutdown(socket.SHUT_WR)
            return line.recv(len(RECEIVED)) == RECEIVED
    except (OSError, AttributeError):
        # Nobody there, one that hangs, or a system without such sockets.
        return False


@contextlib.contextmanager
def address(home: Path) -> Iterator[str]:
    """What to call the socket in ``home``, which may lie deeper than an address is long."""
    path = str(home / SOCKET_NAME)
    if len(os.fsencode(path)) <= _LONGEST_PATH or not sys.platform.startswith("linux"):
        yield path
        return
    folder = os.open(home, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{folder}/{SOCKET_NAME}"
    finally:
        os.close(folder)


def is_own(line: socket.socket) -> bool:
    """Whether the other end is a process of the same person. Elsewhere than on Linux the folder's rights say so."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    _, user, _ = struct.unpack("3i", line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i")))
    return bool(user == os.getuid())
