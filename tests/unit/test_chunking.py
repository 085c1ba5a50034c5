"""Sentences, and pieces that fit the embedder, counted with a tokenizer that needs no model file."""

from __future__ import annotations

import random
import time

import pytest
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import BertPreTokenizer

from engine.ingestion.chunking import CONTEXT_TOKENS, ChunkDraft, chunk_document
from engine.ingestion.parsers import markdown, plain
from engine.sentences import split_sentences
from engine.types import Block, BlockKind, PageSpan, ParsedDocument


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Words and punctuation marks, each a token; like the embedder's, one token for an unknown word of any length."""
    tokenizer = Tokenizer(WordLevel({"[UNK]": 0}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = BertPreTokenizer()  # type: ignore[assignment]
    return tokenizer


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


# --- sentences -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Government shall pay.| It does so on time.",
        "Payment is due under No. 5 of the list.| See Sec. 4.2 and Art. IV for more.",
        "Adams Golf, Inc. and Acme Corp. Holdings agree.| They sign here.",
        "The seller is Acme Inc.| The buyer is someone else.",
        "Things, e.g. Tables and i.e. Chairs, are sold.",
        "Dr. J. R. Smith met Mrs. Jones at 5 p.m. on Monday.| He left.",
        "4.2. Term of the agreement.| This lasts two years.",
        'He said "Stop."| Then he left.| "Why?" she asked.',
        "It costs $4.50 or 3.7 percent.| In 2019.| Then more.",
        "Version 2.1 is out... and works.| Really!| Yes?",
        "These words\nwrap over\nthree lines.| And on.",
        "- one thing|\n- another thing|\n(a) a third;|\n2. a fourth",
        "A heading without a full stop|\n\nThe text below it.",
        "これは文です。|次の文です！|終わり",
        "Fig. 3 shows it, cf. Smith et al. Later work differs.",
        "no terminal punctuation at all",
        "",
    ],
)
def test_sentences_end_where_readers_end_them(text: str) -> None:
    wanted = [part.strip() for part in text.split("|") if part]
    assert sentences(text.replace("|", "")) == wanted


def test_sentences_hold_everything_that_is_printed() -> None:
    chosen = random.Random(7)
    for _ in range(300):
        text = "".join(
            chosen.choice(["a", "B", ".", "!", "\n", " ", "Mr", "1", "(", ")", "。", "- ", "U.S"]) for _ in range(60)
        )
        place = 0
        for start, end in split_sentences(text):
            assert place <= start < end
            assert not text[place:start].strip()
            assert text[start:end] == text[start:end].strip()
            place = end
        assert not text[place:].strip()


@pytest.mark.parametrize("unit", ["Prose of some kind, and more of it. ", "a", ".", "a. ", "\n", "((", '. " ', "Mr. "])
def test_a_megabyte_of_anything_takes_about_a_second(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    started_s = time.perf_counter()
    split_sentences(text)
    assert time.perf_counter() - started_s < 4, "generous: the machine may be busy; it must not be quadratic"


# --- pieces --------------------------------------------------------------------------------------------------


def assert_sound(document: ParsedDocument, drafts: list[ChunkDraft], tokenizer: Tokenizer, window: int = 256) -> None:
    covered = bytearray(len(document.text))
    place = 0
    for ordinal, draft in enumerate(drafts):
        assert draft.ordinal == ordinal
        assert document.text[draft.start : draft.end] == draft.text
        assert draft.text == draft.text.strip() != ""
        assert draft.start >= place
        place = draft.end
        covered[draft.start : draft.end] = b"\1" * (draft.end - draft.start)
        assert len(tokenizer.encode(f"{draft.context}\n{draft.text}").ids) + 2 <= window
    for block in document.blocks:
        for position in range(block.start, block.end):
            assert covered[position] or document.text[position].isspace(), document.text[position - 20 : position + 20]


def sentence(number: int, words: int = 12) -> str:
    return " ".join(["Sentence", str(number), *("word" for _ in range(words - 3)), "ends."])


def prose(first: int, count: int) -> str:
    return " ".join(sentence(number) for number in range(first, first + count))


def test_short_paragraphs_are_packed_together(tokenizer: Tokenizer) -> None:
    text = "\n\n".join(prose(number, 1) for number in range(40))
    document = plain.parse(text.encode(), "n.txt")
    drafts = chunk_document(document, tokenizer)
    assert_sound(document, drafts, tokenizer)
    assert len(document.blocks) == 40
    assert 2 <= len(drafts) <= 4
    assert all(draft.text.startswith("Sentence") and draft.text.endswith("ends.") for draft in drafts)


def test_long_paragraph_is_cut_evenly_at_sentence_ends(tokenizer: Tokenizer) -> None:
    document = plain.parse(prose(0, 20).encode(), "n.txt")
    drafts = chunk_document(document, tokenizer, target_tokens=190)
    assert_sound(document, drafts, tokenizer)
    assert len(drafts) == 2
    assert all(draft.text.endswith("ends.") for draft in drafts)
    sizes = [len(draft.text) for draft in drafts]
    assert max(sizes) < 1.3 * min(sizes)


def test_target_is_kept_to(tokenizer: Tokenizer) -> None:
    document = plain.parse(prose(0, 60).encode(), "n.txt")
    for target in (40, 80, 160):
        drafts = chunk_document(document, tokenizer, target_tokens=target)
        sizes = [len(tokenizer.encode(draft.text).ids) for draft in drafts]
        assert max(sizes) <= target
        assert sum(sizes) / len(sizes) > 0.6 * target


def test_a_new_section_begins_a_new_piece_and_keeps_its_heading(tokenizer: Tokenizer) -> None:
    source = f"# Leave\n\n{prose(0, 8)}\n\n# Travel\n\n{prose(8, 8)}\n\n## Trains\n\n{prose(16, 8)}\n"
    document = markdown.parse(source.encode(), "n.md")
    drafts = chunk_document(document, tokenizer)
    assert_sound(document, drafts, tokenizer)
    assert [draft.text.splitlines()[0] for draft in drafts] == ["# Leave", "# Travel", "## Trains"]
    assert [draft.heading_path for draft in drafts] == [("Leave",), ("Travel",), ("Travel", "Trains")]
    assert drafts[2].context == "Leave > Travel > Trains"


def test_a_heading_is_never_the_end_of_a_piece(tokenizer: Tokenizer) -> None:
    source = f"{sentence(0)}\n\n# Top\n\n## Part\n\n{prose(1, 14)}\n\n## Next\n\n{prose(20, 30)}\n"
    document = markdown.parse(source.encode(), "n.md")
    drafts = chunk_document(document, tokenizer, target_tokens=190)
    assert_sound(document, drafts, tokenizer)
    assert all(draft.text.endswith("ends.") for draft in drafts)
    assert any(draft.text.startswith("# Top\n\n## Part\n\nSentence 1 ") for draft in drafts)


def test_tiny_sections_are_put_together(tokenizer: Tokenizer) -> None:
    source = "# Terms\n\n" + "".join(f"## Term {number}\n\n{sentence(number)}\n\n" for number in range(12))
    document = markdown.parse(source.encode(), "n.md")
    drafts = chunk_document(document, tokenizer)
    assert_sound(document, drafts, tokenizer)
    assert len(drafts) <= 4
    assert drafts[0].heading_path == ("Terms",)


def test_tables_are_cut_at_rows_and_later_parts_know_the_head(tokenizer: Tokenizer) -> None:
    rows = "\n".join(f"| item {number} | {number * 3} |" for number in range(120))
    document = markdown.parse(f"| Name | Amount |\n|---|---|\n{rows}\n".encode(), "prices.md")
    drafts = chunk_document(document, tokenizer)
    assert_sound(document, drafts, tokenizer)
    assert len(drafts) > 3
    assert all(draft.text.startswith("|") and draft.text.endswith("|") for draft in drafts)
    assert "Amount" not in drafts[0].context
    assert all(draft.context.split("\n")[1] == "| Name | Amount |" for draft in drafts[1:])


@pytest.mark.parametrize("count", [8, 40])
def test_a_wide_tables_head_keeps_whole_columns_and_leaves_room(tokenizer: Tokenizer, count: int) -> None:
    names = [f"Amount of the year {2000 + number} in thousands" for number in range(count)]
    rows = "\n".join(" | ".join(f"{number * 37 % 1000}.5" for number in range(count)) for _ in range(60))
    title = " ".join(f"word{number}" for number in range(100))
    text = f"{' | '.join(names)}\n{rows}"
    after = "\n\nA sentence that comes after the table."
    blocks = (Block(BlockKind.TABLE, 0, len(text)), Block(BlockKind.PARAGRAPH, len(text) + 2, len(text + after)))
    document = ParsedDocument(title, "text/plain", text + after, blocks)
    drafts = chunk_document(document, tokenizer)
    assert_sound(document, drafts, tokenizer)
    heads = {draft.context.partition("\n")[2] for draft in drafts[1:]} - {""}
    assert len(heads) == 1
    columns = heads.pop().split(" | ")
    assert columns == names[: len(columns)]
    assert len(columns) >= 4, "more than 120 characters of it"


def test_a_tables_head_that_is_one_long_cell_is_cut(tokenizer: Tokenizer) -> None:
    text = " ".join(["words"] * 300) + "\n" + "\n".join(f"row {number} | {number}" for number in range(100))
    document = ParsedDocument("T", "text/plain", text, (Block(BlockKind.TABLE, 0, len(text)),))
    drafts = chunk_document(document, tokenizer)
    assert_sound(document, drafts, tokenizer)
    assert "words words" in drafts[-1].context


def test_page_is_the_one_the_piece_starts_on(tokenizer: Tokenizer) -> None:
    text = prose(0, 40)
    middle = text.index("Sentence 20 ")
    document = ParsedDocument(
        "T", "application/pdf", text, (Block(BlockKind.PARAGRAPH, 0, len(text), 1),),
        (PageSpan(1, 0, middle), PageSpan(2, middle, middle), PageSpan(3, middle, len(text))), 3,
    )  # fmt: skip
    drafts = chunk_document(document, tokenizer)
    assert {draft.page for draft in drafts} == {1, 3}
    assert all(draft.page == (1 if draft.start < middle else 3) for draft in drafts)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 20_000,
        "word " * 5_000,
        ("x" * 90 + " ") * 300,
        "漢字" * 3_000,
        "a,b;" * 3_000,
        "well, " * 2_000,
        "\n".join("ab" * 40),
    ],
)
def test_text_without_sentences_fits_too(tokenizer: Tokenizer, text: str) -> None:
    document = plain.parse(text.encode(), "odd.txt")
    drafts = chunk_document(document, tokenizer)
    assert_sound(document, drafts, tokenizer)
    assert max(len(draft.text) for draft in drafts) < 20_000 or len(text) < 2_000


def test_one_endless_word_is_not_one_token(tokenizer: Tokenizer) -> None:
    document = plain.parse(b"a" * 20_000, "odd.txt")
    assert max(len(draft.text) for draft in chunk_document(document, tokenizer)) <= 800


def test_context_never_crowds_out_the_text(tokenizer: Tokenizer) -> None:
    long_title = " ".join(f"word{number}" for number in range(100))
    headings = tuple(f"Heading number {level} with quite a few words in it" for level in range(8))
    document = ParsedDocument(
        long_title, "text/plain", prose(0, 3), (Block(BlockKind.PARAGRAPH, 0, len(prose(0, 3)), None, headings),)
    )
    draft = chunk_document(document, tokenizer)[0]
    assert len(tokenizer.encode(draft.context).ids) <= CONTEXT_TOKENS
    assert "Heading number 7" in draft.context, "the innermost heading says most"


def test_random_documents_are_covered(tokenizer: Tokenizer) -> None:
    chosen = random.Random(11)
    for _ in range(25):
        parts = []
        for number in range(chosen.randint(1, 30)):
            kind = chosen.random()
            if kind < 0.2:
                parts.append("#" * chosen.randint(1, 4) + f" Heading {number}")
            elif kind < 0.3:
                parts.append("\n".join(f"- item {item}" for item in range(chosen.randint(1, 60))))
            elif kind < 0.4:
                parts.append("```\n" + "code line\n" * chosen.randint(1, 150) + "```")
            else:
                parts.append(prose(number, chosen.randint(1, 40)))
        document = markdown.parse("\n\n".join(parts).encode(), "random.md")
        drafts = chunk_document(document, tokenizer)
        assert_sound(document, drafts, tokenizer)
