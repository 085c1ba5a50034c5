"""Giving up rights before untrusted or talkative code runs: the network first, then the file system.

Every entry point calls ``close_network`` before it imports anything outside the standard library. What is given up
cannot be had back, by this process or any it starts: seccomp and Landlock filters only ever grow.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import socket
import struct
import sys
from collections.abc import Sequence
from pathlib import Path

from engine.errors import ConfinementError

# Libraries here that would phone home, keep telemetry or spin processors if they were not told otherwise. The
# seccomp filter is what holds; these only spare the attempts. Where GNU's OpenMP has llama.cpp's threads wait for each
# other, a thousand turns are some 10 µs: as quick as its own 300,000 on idle cores, where not waiting at all had both
# threads share one, and bearable on busy ones, where its own were not. OpenBLAS has one thread: a second made no search
# quicker, took as much processor time again, and span on for a tenth of a second afterwards, while the model is to
# read. Without either, tests.bench.pinned says 36 to 43 times where it says 60 and more.
ENVIRONMENT = {
    "DO_NOT_TRACK": "1",
    "SCARF_NO_ANALYTICS": "true",
    "UNSTRUCTURED_DISABLE_NOTICE": "1",
    "ORT_DISABLE_TELEMETRY": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "CHROMA_OTEL_COLLECTION_ENDPOINT": "",
    "OTEL_SDK_DISABLED": "true",
    "HF_HUB_OFFLINE": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "OMP_WAIT_POLICY": "passive",
    "GOMP_SPINCOUNT": "1000",
    "OPENBLAS_NUM_THREADS": "1",
    "LLAMA_LOG_LEVEL": "error",
}

_PR_SET_NO_NEW_PRIVS = 38
_SECCOMP_SET_MODE_FILTER = 1
_SECCOMP_FILTER_FLAG_TSYNC = 1
_ALLOW = 0x7FFF0000
_REFUSE = 0x00050000 | errno.EPERM

# linux/bpf_common.h
_LOAD = 0x20  # BPF_LD | BPF_W | BPF_ABS
_EQUAL = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
_AT_LEAST = 0x35  # BPF_JMP | BPF_JGE | BPF_K
_RETURN = 0x06  # BPF_RET | BPF_K
# Offsets in struct seccomp_data.
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16
_X32_BIT = 0x40000000

# machine: (AUDIT_ARCH, socket, seccomp). io_uring_setup and pidfd_getfd have one number everywhere.
_ARCHITECTURES = {"x86_64": (0xC000003E, 41, 317), "aarch64": (0xC00000B7, 198, 277)}
_IO_URING_SETUP = 425
_PIDFD_GETFD = 438

_network_closed = False


def close_network(*, unix_sockets: bool = False) -> None:
    """Give up the right to create sockets, for this process, all its threads and all it will start.

    ``unix_sockets`` keeps AF_UNIX, which a window needs to reach its display server. io_uring, which can make
    sockets without the socket call, and taking over another process's descriptors are refused too.

    Source: seccomp(2); kernel documentation, userspace-api/seccomp_filter.
    Raises ConfinementError where Linux refuses. Elsewhere a Python audit hook is all there is, and
    ``network_enforcement`` says so.
    """
    global _network_closed
    os.environ.update(ENVIRONMENT)
    if _enforcement() == "seccomp":
        _install_socket_filter(unix_sockets=unix_sockets)
    elif not _network_closed:
        sys.addaudithook(_refuse_internet)
    _network_closed = True


def network_enforcement() -> str:
    """How sockets are refused in this process: "seccomp", "audit hook" (Python code only), or "none"."""
    return _enforcement() if _network_closed else "none"


def try_network() -> list[tuple[str, bool, str]]:
    """Try to open internet sockets and say, for each kind, whether that was refused and how."""
    kinds = [
        ("TCP over IPv4", socket.AF_INET, socket.SOCK_STREAM),
        ("UDP over IPv4", socket.AF_INET, socket.SOCK_DGRAM),
        ("TCP over IPv6", socket.AF_INET6, socket.SOCK_STREAM),
        ("UDP over IPv6", socket.AF_INET6, socket.SOCK_DGRAM),
    ]
    if hasattr(socket, "AF_PACKET"):
        kinds.append(("raw packets", socket.AF_PACKET, socket.SOCK_RAW))
    outcomes = []
    for name, family, kind in kinds:
        try:
            socket.socket(family, kind).close()
        except OSError as error:
            outcomes.append((name, True, error.strerror or str(error)))
        else:
            outcomes.append((name, False, "a socket was created"))
    return outcomes


def _enforcement() -> str:
    known = sys.platform == "linux" and platform.machine() in _ARCHITECTURES and sys.maxsize > 2**32
    return "seccomp" if known else "audit hook"


def _refuse_internet(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.__new__":
        families = {socket.AF_INET, socket.AF_INET6}
        if len(arguments) > 1 and arguments[1] in families:
            raise PermissionError(errno.EPERM, "Casemate does not open internet sockets")


def _install_socket_filter(*, unix_sockets: bool) -> None:
    architecture, socket_call, seccomp_call = _ARCHITECTURES[platform.machine()]
    # (code, value, jump to when true, jump to when false); jumps name the instruction they lead to.
    decide: list[tuple[int, int, int | str, int | str]]
    if unix_sockets:
        decide = [(_LOAD, _FIRST_ARGUMENT, 0, 0), (_EQUAL, socket.AF_UNIX, "allow", "refuse")]
    else:
        decide = [(_RETURN, _REFUSE, 0, 0)]
    program: list[tuple[int, int, int | str, int | str]] = [
        (_LOAD, _ARCHITECTURE, 0, 0),
        (_EQUAL, architecture, 0, "refuse"),
        (_LOAD, _NUMBER, 0, 0),
        (_AT_LEAST, _X32_BIT, "refuse", 0),
        (_EQUAL, _IO_URING_SETUP, "refuse", 0),
        (_EQUAL, _PIDFD_GETFD, "refuse", 0),
        (_EQUAL, socket_call, 0, "allow"),
        *decide,
        (_RETURN, _REFUSE, 0, 0),
        (_RETURN, _ALLOW, 0, 0),
    ]
    places = {"refuse": len(program) - 2, "allow": len(program) - 1}
    code = b""
    for index, (operation, value, when_true, when_false) in enumerate(program):
        jumps = [places[j] - index - 1 if isinstance(j, str) else j for j in (when_true, when_false)]
        code += struct.pack("=HBBI", operation, *jumps, value)

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))

    buffer = ctypes.create_string_buffer(code, len(code))
    described = Program(len(program), ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    _check(libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")
    # TSYNC puts threads that already run under the filter too.
    result = libc.syscall(seccomp_call, _SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_TSYNC, ctypes.byref(described))
    _check(result, "seccomp")


def _check(result: int, what: str) -> None:
    if result != 0:
        reason = os.strerror(ctypes.get_errno())
        raise ConfinementError(
            f"The system refused to give up the network ({what}: {reason}).",
            "Casemate does not run where it cannot close the network. A kernel with seccomp is needed.",
        )


# --- files ---------------------------------------------------------------------------------------------------

_LANDLOCK_CREATE_RULESET, _LANDLOCK_ADD_RULE, _LANDLOCK_RESTRICT_SELF = 444, 445, 446
_LANDLOCK_CREATE_RULESET_VERSION = 1
_LANDLOCK_RULE_PATH_BENEATH = 1
_READ_FILE, _READ_DIRECTORY, _EXECUTE = 1 << 2, 1 << 3, 1 << 0
# Rights each ABI version knows: 13 at first, then refer, truncate, (4: network), ioctl_dev.
_RIGHTS_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1, 5: (1 << 16) - 1}


def landlock_version() -> int:
    """The kernel's Landlock ABI version, 0 where there is none."""
    if sys.platform != "linux":
        return 0
    libc = ctypes.CDLL(None, use_errno=True)
    return max(0, int(libc.syscall(_LANDLOCK_CREATE_RULESET, None, 0, _LANDLOCK_CREATE_RULESET_VERSION)))


def imported_code() -> list[Path]:
    """The standard library and the packages that are imported: what Python may yet load more of.

    Not the folders of ``sys.path``: below one of them may be anything, as below a checkout that holds our own package.
    """
    found = {Path(os.__file__).parent, *(Path(entry) for entry in sys.path if entry.endswith("lib-dynload"))}
    for name, module in list(sys.modules.items()):
        if "." not in name and name != "__main__":
            found.update(map(Path, getattr(module, "__path__", ())))
    return [path for path in found if path.is_dir()]


def close_files(readable: Sequence[Path] = (), executable: Sequence[Path] = ()) -> bool:
    """Give up every file and folder but reading those in and below ``readable``; already open files stay usable.

    Those in and below ``executable`` may be read and run; what is run is held by the same rules. Acts on the
    calling thread and what it starts, so call it before starting threads. Returns False where the kernel has no
    Landlock. Source: landlock(7).
    """
    version = landlock_version()
    if version == 0:
        return False
    handled = _RIGHTS_BY_ABI[min(version, max(_RIGHTS_BY_ABI))]
    libc = ctypes.CDLL(None, use_errno=True)
    attributes = struct.pack("=Q", handled)
    rules = libc.syscall(_LANDLOCK_CREATE_RULESET, attributes, len(attributes), 0)
    if rules < 0:
        return False
    try:
        run = [(path, _READ_FILE | _EXECUTE) for path in executable]
        for path, rights in [*((path, _READ_FILE) for path in readable), *run]:
            folder = os.open(path, os.O_PATH | os.O_CLOEXEC)
            try:
                rights |= _READ_DIRECTORY if path.is_dir() else 0
                rule = struct.pack("=Qi", rights, folder)
                _check(libc.syscall(_LANDLOCK_ADD_RULE, rules, _LANDLOCK_RULE_PATH_BENEATH, rule, 0), "landlock")
            finally:
                os.close(folder)
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        _check(libc.syscall(_LANDLOCK_RESTRICT_SELF, rules, 0), "landlock")
    finally:
        os.close(rules)
    return True
