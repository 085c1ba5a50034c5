"""What a vocabulary would read as a mark is cut, and nothing else is."""

from __future__ import annotations

import time

from engine.answering.marks import Marks, looks_like_mark


def test_what_looks_like_a_mark() -> None:
    assert all(looks_like_mark(text) for text in ("<s>", "<|im_end|>", "[INST]", "</b>", "<\uff5cUser\uff5c>", "|end|"))
    assert not any(looks_like_mark(text) for text in ("", "<", "<>", "\n\n", "    ", "word", "<-", "[]"))


def test_every_mark_is_cut_also_inside_another() -> None:
    marks = Marks(["<a>", "[[x]", "[x]", "<b<a>>"])
    assert marks.broken("no mark < a >") == ["no mark < a >"]
    assert marks.broken("<a><a>") == ["<", "a><", "a>"]
    for text in ("[[x]]", "x<b<a>>y", "<<a>[x][x]", "[[[x]"):
        broken = marks.broken(text)
        assert "".join(broken) == text
        assert not any(mark in piece for mark in marks.texts for piece in broken)


def test_without_marks_a_text_stays_whole() -> None:
    assert Marks(["a", ""]).broken("a < b") == ["a < b"]
    assert Marks([]).broken("") == []


def test_thousands_of_marks_take_no_time() -> None:
    marks = Marks(f"<unused{number}>" for number in range(6000))
    text = "<td class=x> some words </td> <unused17>" * 1000
    began_s = time.perf_counter()
    assert len(marks.broken(text)) == 1001
    assert time.perf_counter() - began_s < 1
