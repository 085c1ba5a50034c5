from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from engine.processes.confinement import landlock_version, network_enforcement

ROOT = Path(__file__).resolve().parents[2]

TRIES = """
import json, os, socket, subprocess, sys
sys.path.insert(0, {root!r})
from engine.processes.confinement import close_network
def outcome(make):
    try:
        made = make()
        getattr(made, "close", lambda: None)()
        return "ok"
    except OSError as error:
        return os.strerror(error.errno)
def tries():
    return {{
        "inet": outcome(lambda: socket.socket(socket.AF_INET)),
        "inet6": outcome(lambda: socket.socket(socket.AF_INET6)),
        "udp": outcome(lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM)),
        "netlink": outcome(lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)),
        "vsock": outcome(lambda: socket.socket(40)),
        "unix": outcome(lambda: socket.socket(socket.AF_UNIX)),
        "pair": outcome(lambda: socket.socketpair()[0]),
    }}
before = tries()
import threading
go, seen = threading.Event(), {{}}
def in_thread():
    go.wait()
    seen.update(tries())
thread = threading.Thread(target=in_thread); thread.start()
close_network(unix_sockets={unix})
go.set(); thread.join()
child = subprocess.run([sys.executable, "-c", "import socket; socket.socket()"], capture_output=True, text=True).stderr
print(json.dumps([before, tries(), seen, child]))
"""

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="seccomp and Landlock are Linux's")


def run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


@linux_only
@pytest.mark.parametrize("unix", [False, True])
def test_no_socket_but_unix_ones_when_kept_also_in_older_threads_and_children(unix: bool) -> None:
    before, after, in_thread, child = json.loads(run(TRIES.format(root=str(ROOT), unix=unix)))
    # Not refused beforehand, else this shows nothing.
    assert before["inet"] == before["udp"] == before["unix"] == "ok"
    refused = "Operation not permitted"
    for tried in (after, in_thread):
        assert [tried[name] for name in ("inet", "inet6", "udp", "netlink", "vsock")] == [refused] * 5
        assert tried["unix"] == ("ok" if unix else refused)
        assert tried["pair"] == "ok"
    assert "PermissionError" in child


@linux_only
def test_sockets_by_io_uring_are_refused_too() -> None:
    code = f"""
import ctypes, os, sys
sys.path.insert(0, {str(ROOT)!r})
from engine.processes.confinement import close_network
close_network()
libc = ctypes.CDLL(None, use_errno=True)
print(libc.syscall(425, 1, ctypes.create_string_buffer(256)), os.strerror(ctypes.get_errno()))
"""
    assert run(code).strip() == "-1 Operation not permitted"


@linux_only
@pytest.mark.skipif(landlock_version() == 0, reason="this kernel has no Landlock")
def test_closed_files_can_neither_be_read_written_nor_listed(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "a").write_text("allowed")
    (tmp_path / "b").write_text("secret")
    code = f"""
import os, sys
from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from engine.processes.confinement import close_files
folder = Path({str(tmp_path)!r})
kept = open(folder / "b")
print(close_files([folder / "open"]))
print((folder / "open" / "a").read_text(), kept.read())
for act in (lambda: (folder / "b").read_text(), lambda: (folder / "open" / "new").write_text("x"),
            lambda: os.listdir(folder), lambda: os.unlink(folder / "b")):
    try:
        act()
        print("done")
    except PermissionError:
        print("refused")
"""
    assert run(code).split() == ["True", "allowed", "secret", "refused", "refused", "refused", "refused"]


@linux_only
@pytest.mark.skipif(landlock_version() == 0, reason="this kernel has no Landlock")
def test_only_programs_in_the_folders_named_are_run_and_they_have_no_more_files(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "program").write_bytes(Path("/bin/cat").read_bytes())
    (tmp_path / "program").chmod(0o755)
    code = f"""
import subprocess, sys
from pathlib import Path
sys.path.insert(0, {str(ROOT)!r})
from engine.processes.confinement import close_files
folder = Path({str(tmp_path)!r})
close_files([folder / "program"], [Path(each) for each in ("/usr", "/bin", "/lib", "/lib64") if Path(each).exists()])
def run(*command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.PIPE)
    except PermissionError:
        return "refused"
    return done.stdout.strip() or done.stderr.strip().rpartition(": ")[2]
print(run("/bin/echo", "ran"))
print(run("/bin/cat", folder / "secret"))
print(run(folder / "program", "--version"))
"""
    # What may be read may not be run for that.
    assert run(code).splitlines() == ["ran", "Permission denied", "refused"]


def test_enforcement_is_claimed_only_once_it_holds() -> None:
    assert network_enforcement() == "none"
