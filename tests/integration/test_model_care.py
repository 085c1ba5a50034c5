"""What a person does with model files besides answering: knowing what they take, freeing memory, deleting one."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from engine import Engine, ModelInvalid, ModelMissing, ModelRole
from tests.integration.adapter_files import write_adapter
from tests.integration.model_hosts import BUNDLED

OTHER = "other-one"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The bundled model with one byte of its last tensor changed: another model, as far as its SHA-256 goes."""
    path = tmp_path / f"{OTHER}.gguf"
    data = bytearray(BUNDLED.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    return path


def test_what_a_model_takes_is_told_without_loading_it(home: Path) -> None:
    with Engine(home) as engine:
        bundled = next(model for model in engine.models() if model.role is ModelRole.ANSWER)
        facts = engine.model_facts()
        told = facts[bundled.id]
        assert engine.children() == {}
        assert (told.architecture, told.quantisation, told.loaded) == ("llama", "Q4_1", False)
        assert "Apache License" in told.licence_text
        need = told.need
        assert need is not None
        assert need.fits
        assert need.file_bytes == bundled.size_bytes
        # 30 layers of 3 heads of 64 numbers, keys and values, 16 bits each.
        assert need.kv_bytes == need.context_tokens * 30 * 3 * 64 * 2 * 2
        engine.set_host(context_tokens=1024, kv_type="q8_0")
        smaller = engine.model_facts()[bundled.id].need
        assert smaller is not None
        assert smaller.context_tokens == 1024
        assert smaller.kv_bytes == 1024 * 30 * 3 * 64 * 2 * 34 // 32
        assert all(each.need is None for name, each in facts.items() if name != bundled.id)


def test_unloading_ends_the_host_and_loading_starts_it_again(home: Path) -> None:
    with Engine(home) as engine:
        engine.unload()
        engine.warm_up().result()
        first = engine.children()["model host"]
        _, info = engine.host().result()
        assert info.context_tokens > 0
        assert engine.children()["model host"] == first
        (loaded,) = [name for name, told in engine.model_facts().items() if told.loaded]
        engine.unload()
        assert "model host" not in engine.children()
        assert not engine.model_facts()[loaded].loaded
        engine.warm_up().result()
        assert engine.children()["model host"] != first


def test_only_an_imported_model_that_does_not_answer_is_removed(home: Path, other: Path) -> None:
    with Engine(home) as engine:
        model = engine.import_model(other).result()
        engine.use_model(model.id)
        with pytest.raises(ModelInvalid, match="answers"):
            engine.remove_model(model.id)
        bundled = next(each for each in engine.models() if each.bundled and each.role is ModelRole.ANSWER)
        with pytest.raises(ModelInvalid, match="installation"):
            engine.remove_model(bundled.id)
        engine.use_model(bundled.id)
        assert engine.model_facts()[model.id].verified
        engine.remove_model(model.id)
        assert not Path(model.path).exists()
        with pytest.raises(ModelMissing):
            engine.remove_model(model.id)


def test_adapters_are_told_from_models(home: Path, tmp_path: Path) -> None:
    with Engine(home) as engine:
        assert engine.is_adapter(BUNDLED) is False
        assert engine.is_adapter(write_adapter(tmp_path / "tone.gguf"))
        assert engine.is_adapter(tmp_path)
        cut = tmp_path / "cut.gguf"
        cut.write_bytes(b"GGUF" + struct.pack("<I", 3))
        assert engine.is_adapter(cut) is None
