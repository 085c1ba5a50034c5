from __future__ import annotations

from pathlib import Path

import pytest

from engine import SettingsError
from engine.settings import Settings, read_settings, write_settings


def test_settings_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    chosen = Settings(answer_model="m", threads=3, ocr_languages="eng+deu")
    write_settings(path, chosen)
    assert read_settings(path) == chosen
    assert path.stat().st_mode & 0o077 == 0


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"unknown": 1}', '{"threads": "two"}', '{"threads": true}', '{"threads": 0}']
)
def test_a_file_that_cannot_be_understood_is_refused_and_kept(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content)
    with pytest.raises(SettingsError, match=r"settings\.json"):
        read_settings(path)
    assert path.read_text() == content
