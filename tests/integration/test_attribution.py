"""Citations and verdicts, with the real embedder."""

from __future__ import annotations

import json

from engine.answering.attribution import attribute
from engine.answering.style import Form, statements
from engine.ingestion.embedder import Embedder
from engine.types import Chunk, Document, DocumentStatus, PageSpan, Passage, Sentence, Support

TEXT = (
    "The fuel filter element is part number GX-4410-07. It is replaced every 500 hours or 12 months.\n\n"
    "Do not open the radiator cap before the engine has cooled for 15 minutes. The coolant is under pressure.\n\n"
    "Major Ines Okafor approved the change on 4 March 2026. The contractor delivers 3,200 litres each week."
)
SECOND = TEXT.index("Do not open")


def passages() -> list[Passage]:
    document = Document(7, "Documents", "/m/manual.pdf", "Manual", DocumentStatus.INDEXED)
    texts = [(0, SECOND), (SECOND, len(TEXT))]
    return [
        Passage(Chunk(i, 7, i, TEXT[start:end], start, end, i + 1), document, 0.5, ("vectors",))
        for i, (start, end) in enumerate(texts)
    ]


def cite(embedder: Embedder, answer: str, question: str = "") -> tuple[Sentence, ...]:
    pages = [PageSpan(1, 0, SECOND), PageSpan(2, SECOND, len(TEXT))]
    return attribute(answer, question, passages(), embedder.embed_question, lambda _: pages, lambda *_: ())


def test_a_sentence_is_cited_with_the_words_that_support_it(embedder: Embedder) -> None:
    (sentence,) = cite(embedder, "The filter element's part number is GX-4410-07.")
    assert sentence.support is Support.SUPPORTED
    citation = sentence.citations[0]
    assert citation.quote == "The fuel filter element is part number GX-4410-07."
    assert TEXT[citation.start : citation.end] == citation.quote
    assert (citation.page, citation.document) == (1, "/m/manual.pdf")


def test_the_page_is_where_the_quote_is(embedder: Embedder) -> None:
    (sentence,) = cite(embedder, "The engine must cool for 15 minutes before the radiator cap is opened.")
    assert sentence.citations[0].page == 2


def test_each_sentence_has_its_own_citation(embedder: Embedder) -> None:
    answer = "It is replaced every 500 hours. The contractor delivers 3200 litres each week."
    first, second = cite(embedder, answer, "How often is the filter replaced and what is delivered?")
    assert "500 hours" in first.citations[0].quote
    assert "3,200 litres" in second.citations[0].quote
    assert second.support is Support.SUPPORTED
    assert answer[second.start : second.end] == second.text


def test_a_short_answer_is_placed_by_the_question(embedder: Embedder) -> None:
    (sentence,) = cite(embedder, "15 minutes.", "How long must the engine cool before opening the radiator cap?")
    assert "radiator cap" in sentence.citations[0].quote


def test_a_wrong_number_date_name_or_identifier_is_never_supported(embedder: Embedder) -> None:
    for answer in (
        "The fuel filter element is replaced every 600 hours or 12 months.",
        "Major Ines Okafor approved the change on 5 March 2026.",
        "The change was approved by Major Henrik Dahl on 4 March 2026.",
        "The fuel filter element is part number GX-4410-08.",
    ):
        (sentence,) = cite(embedder, answer)
        assert sentence.support is not Support.SUPPORTED, answer


def test_the_opposite_is_not_supported(embedder: Embedder) -> None:
    (sentence,) = cite(embedder, "Open the radiator cap before the engine has cooled for 15 minutes.")
    assert sentence.support is not Support.SUPPORTED


def test_a_fact_counts_however_it_is_written(embedder: Embedder) -> None:
    for answer in (
        "Major Ines Okafor approved the change on March 4, 2026.",
        "Major Ines Okafor approved the change on 2026-03-04.",
        "The contractor delivers 3200 litres each week.",
        "The fuel filter element is replaced every 500 h or 12 months.",
        "The fuel filter element is replaced every five hundred hours or twelve months.",
        "The fuel filter element has a 500-hour or 12-month interval and is replaced.",
        "Major Ines Okafor approved the change on 4/3/26.",
        "Major Ines Okafor approved the change on 4 March.",
        "The contractor delivers 3.2 thousand litres each week.",
    ):
        (sentence,) = cite(embedder, answer)
        assert sentence.support is Support.SUPPORTED, answer


def test_a_number_of_other_things_and_a_part_of_an_identifier_are_not_held(embedder: Embedder) -> None:
    for answer in (
        "The fuel filter element is replaced every 500 months or 12 hours.",
        "The fuel filter element is part number GX-4410-0.",
        "The fuel filter element is part number 4410.",
        "Major Ines Okafor approved the change on 2026-04-03.",
    ):
        (sentence,) = cite(embedder, answer)
        assert sentence.support is not Support.SUPPORTED, answer


def test_a_number_from_a_sentence_about_something_else_is_no_support(embedder: Embedder) -> None:
    text = (
        "The set must accept full load within 20 seconds of the start signal. The engine then runs for 3 minutes to "
        "cool.\n\nLet the engine cool for at least 15 minutes before opening the radiator cap."
    )
    sentence = cite_table(
        embedder, "The engine must cool for at least 20 seconds before opening the radiator cap.", text
    )
    assert sentence.support is Support.PARTLY
    assert "15 minutes" in sentence.citations[0].quote


TABLE = (
    "Part number | Description | Minimum stock | Bin\n"
    "GX-4410-07 | Fuel filter element | 6 | 12-C-04\n"
    "GX-4410-11 | Oil filter | 4 | 12-C-05"
)


def cite_table(embedder: Embedder, answer: str, text: str = TABLE, head: str = "") -> Sentence:
    document = Document(7, "Documents", "/m/manual.pdf", "Manual", DocumentStatus.INDEXED)
    passage = Passage(Chunk(1, 7, 0, text, 0, len(text), 1, (), head), document, 0.5, ("vectors",))
    (sentence,) = attribute(answer, "", [passage], embedder.embed_question, lambda _: [], lambda *_: ())
    return sentence


def test_a_value_of_a_table_belongs_to_its_column_and_row(embedder: Embedder) -> None:
    head, _, rows = TABLE.partition("\n")
    for text, above in ((TABLE, ""), (rows, head)):
        for answer in (
            "The part number of the fuel filter element is GX-4410-07.",
            "The minimum stock of the fuel filter element GX-4410-07 is 6.",
            "The minimum stock of the oil filter is 4.",
        ):
            assert cite_table(embedder, answer, text, above).support is Support.SUPPORTED, answer
        for answer in (
            "The part number of the fuel filter element is 6.",
            "The minimum stock of the oil filter is 6.",
            "The bin of the oil filter is GX-4410-11.",
        ):
            assert cite_table(embedder, answer, text, above).support is not Support.SUPPORTED, answer


def test_what_no_passage_says_is_unsupported_and_uncited(embedder: Embedder) -> None:
    for answer in ("The canteen opens at noon on Sundays.", "Paris is the capital of France."):
        (sentence,) = cite(embedder, answer)
        assert sentence.support is Support.UNSUPPORTED
        assert sentence.citations == ()


def test_nothing_is_supported_without_passages(embedder: Embedder) -> None:
    (sentence,) = attribute("The pump is blue.", "", [], embedder.embed_question, lambda _: [], lambda *_: ())
    assert sentence.support is Support.UNSUPPORTED


def test_a_number_of_a_heading_counts_nothing(embedder: Embedder) -> None:
    document = Document(7, "Documents", "/m/manual.pdf", "Manual 2025", DocumentStatus.INDEXED)
    text = "Let the engine cool for at least 15 minutes before opening the radiator cap."
    passage = Passage(Chunk(1, 7, 0, text, 0, len(text), 1, ("2 Safety", "Pump P-7")), document, 0.5, ())
    for answer, supported in (
        ("The engine must cool for at least 2 hours before opening the radiator cap.", False),
        ("The engine must cool for at least two hours before opening the radiator cap.", False),
        ("The engine must cool for at least 2 minutes before opening the radiator cap.", False),
        ("Before opening the radiator cap of pump P-7 the engine must cool for at least 15 minutes in 2025.", True),
    ):
        (sentence,) = attribute(answer, "", [passage], embedder.embed_question, lambda _: [], lambda *_: ())
        assert (sentence.support is Support.SUPPORTED) is supported, answer


def test_what_two_sentences_count_is_not_swapped(embedder: Embedder) -> None:
    rent = "The rent is 900 euros a month. The deposit is 2700 euros."
    dates = "The lease begins on 1 May 2026. The insurance begins on 3 June 2026."
    years = "The lease began in 2019. The insurance began in 2020."
    dateline = "May 20, 2019\n\nThe club hired Todd Watson as its head coach."
    for text, answer, supported in (
        (years, "The lease began in 2020.", False),
        (years, "The lease began in 2019.", True),
        (dateline, "The club hired Todd Watson as its head coach in 2019.", True),
        (rent, "The rent is 2700 euros a month.", False),
        (rent, "The deposit is 900 euros.", False),
        (rent, "The rent is 900 euros a month.", True),
        (rent, "The rent is €900 a month.", True),
        (rent, "The rent is $900 a month.", False),
        (rent, "The rent is 900 euros a month and the deposit is 2700 euros.", True),
        (rent, "The rent is 2700 euros a month and the deposit is 900 euros.", False),
        (dates, "The lease begins on 3 June 2026.", False),
        (dates, "The lease begins on 1 May 2026.", True),
        ("The filter is made of paper. It is replaced every 500 hours.", "The paper filter lasts 500 hours.", True),
    ):
        sentence = cite_table(embedder, answer, text)
        assert (sentence.support is Support.SUPPORTED) is supported, (answer, sentence)


def test_what_one_sentence_counts_twice_is_not_swapped(embedder: Embedder) -> None:
    service = "The pump is inspected every 250 hours and replaced every 500 hours."
    oil = "Change the filter after 200 hours, and the oil after 100 hours."
    rome = "He lived in Rome from 1990 to 1995."
    for text, answer, supported in (
        (service, "The pump is inspected every 250 hours and replaced every 500 hours.", True),
        (service, "The pump is replaced every 500 hours; it is inspected every 250 hours.", True),
        (service, "The pump is inspected every 500 hours and replaced every 250 hours.", False),
        (service, "The pump is replaced every 250 hours; it is inspected every 500 hours.", False),
        (oil, "Change the oil after 100 hours, and the filter after 200 hours.", True),
        (oil, "Change the oil after 200 hours, and the filter after 100 hours.", False),
        (rome, "Between 1990 and 1995 he lived in Rome.", True),
    ):
        sentence = cite_table(embedder, answer, text)
        assert (sentence.support is Support.SUPPORTED) is supported, (answer, sentence)


def test_a_value_in_json_is_supported_only_under_its_key(embedder: Embedder) -> None:
    text = "The rent is 900 euros a month. The deposit is 2,700 euros."
    document = Document(7, "Documents", "/m/lease.pdf", "Lease", DocumentStatus.INDEXED)
    passage = Passage(Chunk(1, 7, 0, text, 0, len(text), 1), document, 0.5, ())
    for record, supported in (
        ({"rent_euros": 900, "deposit": 2700}, [True, True]),
        ({"rent": 2700, "deposit": 900}, [False, False]),
        ({"rent_dollars": 900, "deposit": "2700 euros"}, [False, True]),
    ):
        told = json.dumps(record)
        spans = statements(Form.JSON, told)
        found = attribute(told, "", [passage], embedder.embed_question, lambda _: [], lambda *_: (), spans)
        assert [each.support is Support.SUPPORTED for each in found] == supported, record
