"""What the system itself must provide, because no package index can: compilers, venv, the libraries of Qt.

Every check tries the thing itself (compiles, loads), so a package of another name that brings it counts too.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# The first glibc that a pinned wheel (PySide6) accepts, by machine.
LEAST_GLIBC = {"x86_64": (2, 34), "aarch64": (2, 39)}
LEAST_MACOS = {"arm64": (14, 0)}
TESTED_PYTHONS = ((3, 11), (3, 13))
LEAST_FREE_BYTES = 3_000_000_000
COMPILER_PACKAGES = {
    "apt": "build-essential",
    "dnf": "gcc gcc-c++",
    "zypper": "gcc gcc-c++",
    "pacman": "base-devel",
}
INSTALL_COMMANDS = {
    "apt": "apt-get install -y",
    "dnf": "dnf install -y",
    "zypper": "zypper install -y",
    "pacman": "pacman -S --needed --noconfirm",
}
FAMILIES = {
    "debian": "apt",
    "ubuntu": "apt",
    "fedora": "dnf",
    "rhel": "dnf",
    "suse": "zypper",
    "opensuse": "zypper",
    "arch": "pacman",
}

_COMPILED = {
    "c": '#include <stdio.h>\nint main(void) { puts(""); return 0; }\n',
    "cpp": "#include <vector>\n#include <thread>\nint main() { std::thread([] {}).join(); return 0; }\n",
}


@dataclass(frozen=True)
class Need:
    """Something that is missing: what, what for, and the packages that bring it by package manager."""

    name: str
    purpose: str
    packages: Mapping[str, str]


@dataclass(frozen=True)
class Library:
    """A shared library and its package under apt and pacman; rpm systems install by the library's name."""

    soname: str
    apt: str
    pacman: str

    def need(self, purpose: str) -> Need:
        capability = f"'{self.soname}()(64bit)'"
        packages = {"apt": self.apt, "pacman": self.pacman, "dnf": capability, "zypper": capability}
        return Need(self.soname, purpose, packages)


# The NEEDED entries of the Qt libraries and plugins in the pinned PySide6 wheels, less what they carry.
QT_LIBRARIES = (
    Library("libGL.so.1", "libgl1", "libglvnd"),
    Library("libEGL.so.1", "libegl1", "libglvnd"),
    Library("libX11.so.6", "libx11-6", "libx11"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2"),
    Library("libfreetype.so.6", "libfreetype6", "freetype2"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5"),
    Library("libbrotlidec.so.1", "libbrotli1", "brotli"),
    Library("libzstd.so.1", "libzstd1", "zstd"),
    Library("libz.so.1", "zlib1g", "zlib"),
)
X11_LIBRARIES = (
    Library("libX11-xcb.so.1", "libx11-xcb1", "libx11"),
    Library("libxcb.so.1", "libxcb1", "libxcb"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
    Library("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)
WAYLAND_LIBRARIES = (
    Library("libwayland-client.so.0", "libwayland-client0", "wayland"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "wayland"),
)
FONT_PACKAGES = {
    "apt": "fonts-dejavu-core",
    "dnf": "dejavu-sans-fonts",
    "zypper": "dejavu-fonts",
    "pacman": "ttf-dejavu",
}


def is_display_present(environment: Mapping[str, str]) -> bool:
    """The same rule as the launcher's."""
    return sys.platform == "darwin" or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def missing_for_python() -> list[Need]:
    """What `python -m venv` lacks. Debian splits it off."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    rpm = f"python{sys.version_info.major}"
    packages = {
        "apt": f"python{version}-venv",
        "dnf": f"{rpm}-pip",
        "zypper": f"{rpm}-pip",
        "pacman": "python",
    }
    return [Need("Python's venv and ensurepip modules", "the virtual environment", packages)]


def missing_for_building(environment: Mapping[str, str]) -> list[Need]:
    """C and C++ compilers that cannot compile and link a small program."""
    candidates = {
        "c": (environment.get("CC", ""), "cc", "gcc", "clang"),
        "cpp": (environment.get("CXX", ""), "c++", "g++", "clang++"),
    }
    names = {"c": "a C compiler", "cpp": "a C++ compiler"}
    return [
        Need(names[language], "compiles llama.cpp for this machine", COMPILER_PACKAGES)
        for language, commands in candidates.items()
        if not any(_compiles(language, command) for command in commands if command)
    ]


def _compiles(language: str, command: str) -> bool:
    words = shlex.split(command)
    if not shutil.which(words[0]):
        return False
    with tempfile.TemporaryDirectory(prefix="casemate-compiler-") as folder:
        source, program = Path(folder, f"try.{language}"), Path(folder, "try")
        source.write_text(_COMPILED[language], encoding="ascii")
        compiler = [*words, str(source), "-o", str(program), "-pthread"]
        try:
            return subprocess.run(compiler, capture_output=True, timeout=60, check=False).returncode == 0
        except (OSError, subprocess.TimeoutExpired):
            return False


def missing_for_window(environment: Mapping[str, str], *, offscreen: bool) -> list[Need]:
    """Libraries that Qt loads and this system lacks; `offscreen` leaves out those of the display."""
    if not sys.platform.startswith("linux"):
        return []
    libraries: list[Library] = list(QT_LIBRARIES)
    if not offscreen:
        libraries += X11_LIBRARIES if environment.get("DISPLAY") else WAYLAND_LIBRARIES
    missing = [library.need("Qt, for the window and the tests") for library in libraries if not _loads(library.soname)]
    if not _has_fonts(environment):
        missing.append(Need("a font", "Qt, for the window and the tests", FONT_PACKAGES))
    return missing


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _has_fonts(environment: Mapping[str, str]) -> bool:
    home = Path(environment.get("HOME") or "/nonexistent")
    folders = [
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local/share/fonts",
        home / ".fonts",
    ]
    return any(
        name.lower().endswith((".ttf", ".otf", ".ttc", ".pfb"))
        for folder in folders
        for _path, _folders, names in os.walk(folder)
        for name in names
    )


def unsupported_platform() -> str:
    """Why the pinned wheels cannot run here, or an empty string."""
    machine = platform.machine()
    if sys.platform == "darwin":
        return _too_old("macOS", platform.mac_ver()[0], LEAST_MACOS, machine)
    if not sys.platform.startswith("linux"):
        return f"Casemate runs on Linux and macOS; this is {sys.platform}."
    library, version = platform.libc_ver()
    if library != "glibc":
        return "Casemate needs a Linux with glibc: Qt is not published for another C library."
    return _too_old("glibc", version, LEAST_GLIBC, machine)


def _too_old(name: str, version: str, least: Mapping[str, tuple[int, int]], machine: str) -> str:
    if machine not in least:
        return f"Casemate's parts are not published for {machine} with {name}; there are {', '.join(least)}."
    needed = ".".join(map(str, least[machine]))
    if tuple(int(part) for part in version.split(".")[:2]) < least[machine]:
        return f"Casemate needs {name} {needed} or newer on {machine}; this system has {version}."
    return ""


def lacking_space(folder: Path, needed_bytes: int) -> str:
    """A sentence when the disk of `folder` has too little room, or an empty string."""
    free = shutil.disk_usage(folder).free
    if free >= needed_bytes:
        return ""
    return f"Set-up needs {needed_bytes / 1e9:.1f} GB of disk in {folder}; {free / 1e9:.1f} GB are free."


def package_manager(os_release: str) -> str | None:
    """The package manager by the text of /etc/os-release; None if it is none that we know."""
    entries = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    words = f"{entries.get('ID', '')} {entries.get('ID_LIKE', '')}".replace('"', "").split()
    return next((FAMILIES[word] for word in words if word in FAMILIES), None) or next(
        (manager for word in words for family, manager in FAMILIES.items() if word.startswith(family)), None
    )


def install_command(needs: Sequence[Need], manager: str | None, *, as_root: bool) -> str:
    """The one command that installs all of them, or an empty string when the system is not one we know."""
    if sys.platform == "darwin":
        return "xcode-select --install"
    if manager is None:
        return ""
    packages = _unique(name for need in needs for name in shlex.split(need.packages[manager]))
    quoted = " ".join(shlex.quote(name) for name in packages)
    sudo = "" if as_root else "sudo "
    refresh = f"{sudo}apt-get update && " if manager == "apt" else ""
    return f"{refresh}{sudo}{INSTALL_COMMANDS[manager]} {quoted}"


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


def command_for_here(needs: Sequence[Need]) -> str:
    """`install_command` for this system and this person."""
    try:
        os_release = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        os_release = ""
    return install_command(needs, package_manager(os_release), as_root=os.geteuid() == 0)


def describe_missing(needs: Sequence[Need]) -> str:
    """The missing things as lines of a list, by purpose, and the one command that installs them."""
    by_purpose: dict[str, list[str]] = {}
    for need in needs:
        by_purpose.setdefault(need.purpose, []).append(need.name)
    lines = [f"    - {', '.join(names)} ({purpose})" for purpose, names in by_purpose.items()]
    command = command_for_here(needs)
    if command:
        return "\n".join([*lines, "  This installs all of it:", f"    {command}"])
    return "\n".join([*lines, "  Install them with your system's package manager."])


def main() -> int:
    """Prints the command that installs what set-up and the tests lack here; returns 1 when something does."""
    needs = missing_for_python() + missing_for_building(os.environ)
    needs += missing_for_window(os.environ, offscreen=not is_display_present(os.environ))
    if needs:
        print(command_for_here(needs))
    return 1 if needs else 0


if __name__ == "__main__":
    sys.exit(main())
