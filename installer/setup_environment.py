"""Set-up: from a clean clone to a `.venv` and models that need no network any more.

Runs on the system's Python, and is the one process of Casemate that may use a network. Every step is skipped
when its result stands, and it stands only when it was finished: interrupt or kill set-up at any moment, run
it again, and it goes on.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import model_files
import python_packages
import system_needs
from python_packages import Installation
from step_output import CommandFailed, Screen, SetUpError, run_watched

PURPOSES = ("terminal", "window", "tests")
INTERRUPTED_STATUS = 130
# A library that was built for another processor dies here, not in the first answer.
TRY_ANSWERING = """
import sys
from llama_cpp import Llama
model = Llama(sys.argv[1], n_ctx=64, n_threads=1, verbose=False)
model.eval(model.tokenize(b"Hello"))
"""
TRY_WINDOW = """
from PySide6 import QtSvg, QtWidgets
application = QtWidgets.QApplication([])
"""


@dataclass(frozen=True)
class Places:
    """The files that set-up reads and the stamps that it writes. The launcher reads the same stamps."""

    root: Path

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    @property
    def scratch(self) -> Path:
        return self.root / ".setup"

    @property
    def stamps(self) -> Path:
        return self.venv / ".casemate"

    @property
    def lock(self) -> Path:
        return self.root / "requirements.lock"

    @property
    def build_lock(self) -> Path:
        return self.root / "installer" / "build.lock"

    @property
    def tests_lock(self) -> Path:
        return self.root / "tests" / "requirements.lock"

    @property
    def manifest(self) -> Path:
        return self.root / "models" / "manifest.toml"

    @property
    def cmake_addition(self) -> Path:
        return self.root / "installer" / "llama_without_common.cmake"


class SetUp:
    """The steps, in order. `run` does what is left of them for a purpose."""

    def __init__(self, places: Places, screen: Screen, inherit: Sequence[int]) -> None:
        self._places = places
        self._screen = screen
        self._entries = model_files.read_manifest(places.manifest)
        environment = python_packages.build_environment(os.environ, places.cmake_addition, places.venv)
        key = python_packages.build_key(environment, places.cmake_addition)
        self._installation = Installation(places.venv, places.scratch, screen, environment, key, inherit)

    def run(self, purpose: str) -> None:
        """Brings the environment to completion for `purpose`; raises SetUpError where it cannot."""
        places, screen = self._places, self._screen
        self._discard_half_installed()
        packages_done = self._is_python_alive() and self._is_stamped("packages", self._packages_digest())
        faults = model_files.find_faults(self._entries, places.root / "models")
        tests_done = self._is_stamped("tests", places.tests_lock.read_text(encoding="utf-8"))
        complete = packages_done and not faults and self._is_stamped("complete", self._all_inputs())
        self._check_system(purpose, heavy=not packages_done)
        if complete and purpose == "terminal":
            screen.say("Casemate is set up.")
            return
        if not complete:
            self._complete(packages_done, faults)
        if purpose == "tests" and not tests_done:
            self._install_tests()
        if purpose == "window":
            self._try_window({})
            self._stamp("window", "")
        screen.say("Set-up is complete. Everything after this is offline.")

    def _complete(self, packages_done: bool, faults: dict[str, str]) -> None:
        places, screen = self._places, self._screen
        (places.stamps / "complete").unlink(missing_ok=True)
        builds_model = any(entry.build for entry in self._entries if entry.id in faults)
        if not packages_done:
            (places.stamps / "packages").unlink(missing_ok=True)
            self._make_venv()
        if not packages_done or builds_model:
            self._install_build_tools()
        if not packages_done:
            self._install_packages()
        megabytes = sum(e.size_bytes for e in self._entries if e.source and e.id in faults) // 1_000_000
        screen.begin("models", f"{megabytes} MB to download and verify" if megabytes else "")
        model_files.provision(self._entries, places.root / "models", self._installation)
        screen.end(f"{len(self._entries)} files verified")
        self._try_answering()
        self._finish_packages()
        self._remove_leftovers()
        self._stamp("complete", self._all_inputs())

    def _remove_leftovers(self) -> None:
        """What an earlier set-up may have left when it was killed. Built wheels, the lock and the log stay."""
        for pattern in ("packages", "downloads", ".build-*", "discarded-*"):
            for folder in self._places.scratch.glob(pattern):
                shutil.rmtree(folder, ignore_errors=True)
        for part in self._places.scratch.glob("*.part"):
            part.unlink(missing_ok=True)

    # System

    def _check_system(self, purpose: str, *, heavy: bool) -> None:
        places, screen = self._places, self._screen
        blocking: list[system_needs.Need] = []
        if heavy:
            unsupported = system_needs.unsupported_platform()
            if unsupported:
                raise SetUpError(unsupported, "Another machine or a newer system is needed.")
            lacking = system_needs.lacking_space(places.root, system_needs.LEAST_FREE_BYTES)
            if lacking:
                raise SetUpError(lacking, "Free some space, or clone Casemate to another disk.")
            blocking += system_needs.missing_for_python() + system_needs.missing_for_building(os.environ)
        window = system_needs.missing_for_window(os.environ, offscreen=purpose != "window")
        if purpose != "terminal":
            blocking += window
        if blocking:
            # Said once, all of it: also what only the window will need.
            needs = [*blocking, *(need for need in window if need not in blocking)]
            listed = system_needs.describe_missing(needs)
            message = f"Something is missing that only your system can install:\n{listed}"
            raise SetUpError(message, "  Then run ./casemate again.")
        if heavy:
            self._greet()
        if window and heavy:
            listed = system_needs.describe_missing(window)
            screen.say(f"  Note: the terminal will work; the window and the tests need more:\n{listed}")

    def _greet(self) -> None:
        version = sys.version_info[:2]
        low, high = system_needs.TESTED_PYTHONS
        self._screen.say("Setting Casemate up: once, some minutes. Interrupt it if you must: it goes on later.")
        if not low <= version <= high:
            number = ".".join(map(str, version))
            self._screen.say(f"  Note: Python {number} is newer than those that Casemate is tested with.")

    # Environment

    def _discard_half_installed(self) -> None:
        """A package that was being written when set-up died looks installed and is not: begin afresh."""
        if (self._places.stamps / "installing").exists():
            self._screen.say("  The last set-up was cut off while installing: making the environment afresh.")
            self._remove_venv()

    def _remove_venv(self) -> None:
        # Renamed first, so that a second interruption never leaves half an environment under its name.
        doomed = self._places.scratch / f"discarded-{os.getpid()}"
        if self._places.venv.is_symlink():
            self._places.venv.unlink()
        elif self._places.venv.exists():
            self._places.venv.rename(doomed)
        for folder in self._places.scratch.glob("discarded-*"):
            shutil.rmtree(folder, ignore_errors=True)

    def _is_python_alive(self) -> bool:
        probe = f"import sys, pip; sys.exit(sys.version_info[:2] < {(3, 11)})"
        try:
            command = [str(self._installation.python), "-I", "-c", probe]
            return subprocess.run(command, capture_output=True, timeout=60, check=False).returncode == 0
        except (OSError, subprocess.TimeoutExpired):
            return False

    def _make_venv(self) -> None:
        if self._is_python_alive():
            return
        self._screen.begin("environment")
        self._remove_venv()
        with self._installing():
            try:
                run_watched(
                    [sys.executable, "-I", "-m", "venv", self._places.venv],
                    self._screen,
                    environment=self._installation.environment,
                    inherit=self._installation.inherit,
                )
            except CommandFailed as failure:
                raise SetUpError("Python could not make a virtual environment.", detail=failure.tail) from failure
        self._screen.end(f".venv with Python {'.'.join(map(str, sys.version_info[:3]))}")

    # Packages

    def _install_locked(self, blocks: dict[str, str]) -> int:
        """Brings these requirements into the environment; returns how many were not there yet."""
        lacking = self._installation.lacking(blocks)
        if lacking:
            folder = self._installation.fetch_wheels(lacking)
            self._screen.beat("installing")
            with self._installing():
                self._installation.install_wheels(folder)
        return len(lacking)

    def _install_build_tools(self) -> None:
        blocks = python_packages.read_lock(self._places.build_lock)
        self._screen.begin("build tools")
        self._install_locked(blocks)
        self._screen.end(f"{len(blocks)} packages, removed again at the end")

    def _install_packages(self) -> None:
        screen = self._screen
        blocks = python_packages.read_lock(self._places.lock)
        source = {name: blocks.pop(name) for name in python_packages.SOURCE_PACKAGES if name in blocks}
        screen.begin("packages", f"{len(blocks)} to download and install by hash, about 320 MB")
        self._install_locked(blocks)
        screen.end(f"{len(blocks)} installed")
        built = self._is_stamped("built", self._build_digest(source))
        if source and not (built and not self._installation.lacking(source)):
            self._build_source_packages(source)
        self._stamp("packages", self._packages_digest())

    def _build_source_packages(self, source: dict[str, str], *, cached: bool = True) -> None:
        screen, installation = self._screen, self._installation
        screen.begin("llama.cpp", "compiled for this processor: some minutes, the longest step")
        wheels = installation.build_wheels(source, cached=cached)
        with self._installing():
            installation.install_built(wheels)
        self._stamp("built", self._build_digest(source))
        screen.end("compiled and installed")

    def _try_answering(self) -> None:
        """Runs the bundled model once, and builds llama.cpp anew if what a cache gave does not run here."""
        answer = next((entry for entry in self._entries if entry.file.endswith(".gguf")), None)
        if answer is None:
            return
        self._screen.begin("trial")
        command = ("-I", "-c", TRY_ANSWERING, self._places.root / "models" / answer.file)
        try:
            self._installation.run(*command)
        except CommandFailed as failure:
            self._screen.say("  llama.cpp does not run on this processor as built; building it anew.")
            self._screen.note(failure.tail)
            self._rebuild_uncached()
            try:
                self._installation.run(*command)
            except CommandFailed as second:
                raise SetUpError("llama.cpp does not run on this machine.", detail=second.tail) from second
        self._screen.end("llama.cpp runs the bundled model")

    def _rebuild_uncached(self) -> None:
        blocks = python_packages.read_lock(self._places.lock)
        self._install_build_tools()
        self._installation.forget_built_wheels()
        source = {name: blocks[name] for name in python_packages.SOURCE_PACKAGES if name in blocks}
        self._build_source_packages(source, cached=False)

    def _finish_packages(self) -> None:
        places = self._places
        self._screen.begin("check")
        keep = set(python_packages.read_lock(places.lock))
        if self._is_stamped("tests", places.tests_lock.read_text(encoding="utf-8")):
            keep |= set(python_packages.read_lock(places.tests_lock))
        else:
            (places.stamps / "tests").unlink(missing_ok=True)
        with self._installing():
            self._installation.prune(keep)
        self._installation.check()
        self._link_sources()
        self._screen.end(f"{len(self._installation.installed())} packages fit together")

    def _link_sources(self) -> None:
        """Makes `engine` and `desktop` importable, by a relative path: the whole folder can be moved."""
        for site_packages in sorted(self._places.venv.glob("lib/python3.*/site-packages")):
            relative = os.path.relpath(self._places.root, site_packages)
            (site_packages / "casemate.pth").write_text(relative + "\n", encoding="utf-8")

    def _install_tests(self) -> None:
        blocks = python_packages.read_lock(self._places.tests_lock)
        self._screen.begin("test tools")
        (self._places.stamps / "tests").unlink(missing_ok=True)
        self._install_locked(blocks)
        self._screen.end(f"{len(blocks)} packages that only tests need")
        self._try_window({"QT_QPA_PLATFORM": "offscreen"})
        self._stamp("tests", self._places.tests_lock.read_text(encoding="utf-8"))

    def _try_window(self, platform: dict[str, str]) -> None:
        self._screen.begin("window")
        try:
            self._installation.run("-I", "-c", TRY_WINDOW, variables=platform)
        except CommandFailed as failure:
            hint = "Without a display (DISPLAY and WAYLAND_DISPLAY unset), Casemate works in the terminal."
            raise SetUpError("Qt does not start on this system.", hint, failure.tail) from failure
        self._screen.end("Qt starts")

    # Stamps

    @contextlib.contextmanager
    def _installing(self) -> Iterator[None]:
        """Marks the environment as being written to. The mark stays when this does not end well."""
        mark = self._places.stamps / "installing"
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
        (self._places.stamps / "window").unlink(missing_ok=True)
        yield
        mark.unlink()

    def _packages_digest(self) -> str:
        inputs = (self._places.lock, self._places.build_lock, self._places.cmake_addition)
        return python_packages.digest(*(path.read_text(encoding="utf-8") for path in inputs))

    def _build_digest(self, source: dict[str, str]) -> str:
        addition = self._places.cmake_addition.read_text(encoding="utf-8")
        return python_packages.digest(*source.values(), addition)

    def _all_inputs(self) -> str:
        """The text that the launcher compares, in its order."""
        inputs = (self._places.lock, self._places.build_lock, self._places.manifest)
        return "".join(path.read_text(encoding="utf-8") for path in inputs)

    def _is_stamped(self, name: str, content: str) -> bool:
        try:
            return (self._places.stamps / name).read_text(encoding="utf-8") == content
        except OSError:
            return False

    def _stamp(self, name: str, content: str) -> None:
        part = self._places.stamps / f"{name}.part"
        part.write_text(content, encoding="utf-8")
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(self._places.stamps / name)


def take_lock(path: Path, screen: Screen) -> int:
    """Waits until no other set-up, nor a pip of one, works here; returns the lock's descriptor."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    told = False
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if not told:
                screen.say("Another set-up is at work in this folder; waiting for it.")
                told = True
            time.sleep(0.5)
        else:
            return descriptor


def _interrupt(_signal_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main(arguments: Sequence[str]) -> int:
    """Returns 0 when all is ready, 1 when set-up cannot go on, 130 when interrupted."""
    parser = argparse.ArgumentParser(prog="./casemate setup", description=__doc__)
    parser.add_argument("--for", dest="purpose", choices=PURPOSES, help="what it must be ready for")
    chosen = parser.parse_args(arguments)
    displayed = system_needs.is_display_present(os.environ)
    places = Places(Path(__file__).resolve().parent.parent)
    for signal_number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(signal_number) != signal.SIG_IGN:  # nohup asks to be left alone
            signal.signal(signal_number, _interrupt)
    try:
        places.scratch.mkdir(exist_ok=True)
        screen = Screen(places.scratch / "set-up.log")
    except OSError as error:
        print(f"Casemate cannot be set up here: {error}.", file=sys.stderr)
        return 1
    with contextlib.closing(screen):
        return _run_explained(places, screen, chosen.purpose or ("window" if displayed else "terminal"))


def _run_explained(places: Places, screen: Screen, purpose: str) -> int:
    try:
        lock = take_lock(places.scratch / "lock", screen)
        SetUp(places, screen, [lock]).run(purpose)
    except KeyboardInterrupt:
        screen.say("\nInterrupted. Run ./casemate again to go on where it stopped.")
        return INTERRUPTED_STATUS
    except SetUpError as error:
        detail = f"\n{error.detail}\n" if error.detail else ""
        screen.say(f"{detail}\nCasemate is not set up yet. {error.message}\n{error.hint}".rstrip())
        if error.detail:
            screen.say(f"The whole output is in {screen.log_path}.")
        return 1
    except OSError as error:
        screen.say(f"\nCasemate is not set up yet. {error}.\nRun ./casemate again once that is mended.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
