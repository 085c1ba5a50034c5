"""How well a survey of 60 contracts finds those that have a clause: ``python -m tests.bench.survey [LIBRARY]``.

Reads the contracts beside the checkout and indexes them, or uses LIBRARY, a data folder that holds them. For each
clause prints precision and recall of "found", how often the sentence shown is the clause, and the AUROC of the score.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import json  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from collections import defaultdict  # noqa: E402
from pathlib import Path  # noqa: E402

import numpy as np  # noqa: E402

from engine.engine import Engine  # noqa: E402
from engine.retrieval.within_documents import rank_within_documents  # noqa: E402
from engine.types import Survey, Verdict  # noqa: E402

CONTRACTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "contracts"
# As a person would ask who does not know the contracts' words; written before the first run and not changed after it.
QUESTIONS = {
    "Audit Rights": "list every contract with an audit right",
    "Non-Compete": "which contracts have a non-compete clause?",
    "Insurance": "find all contracts that require a party to carry insurance",
    "Governing Law": "list the contracts that say which state's law governs them",
    "Cap On Liability": "which contracts have a cap on liability?",
    "Anti-Assignment": "list every contract that may not be assigned without consent",
    "Exclusivity": "which agreements grant exclusivity?",
    "Termination For Convenience": "list all contracts that can be terminated without cause",
    "Renewal Term": "which contracts renew automatically?",
    "Change Of Control": "list every contract with a change of control clause",
    "License Grant": "which contracts grant a license?",
    "Non-Transferable License": "show me all contracts with a non-transferable license",
    "Revenue/Profit Sharing": "list the contracts with revenue or profit sharing",
    "Minimum Commitment": "which contracts contain a minimum purchase commitment?",
    "Ip Ownership Assignment": "find every contract that assigns ownership of intellectual property",
    "Non-Disparagement": "list all contracts with a non-disparagement clause",
    "No-Solicit Of Employees": "which contracts forbid soliciting employees?",
    "Liquidated Damages": "list every contract with liquidated damages",
    "Warranty Duration": "which contracts have a warranty with a limited duration?",
    "Rofr/Rofo/Rofn": "list the contracts with a right of first refusal",
    "Uncapped Liability": "which contracts have unlimited liability?",
    "Third Party Beneficiary": "list every contract with third party beneficiaries",
    "Source Code Escrow": "which contracts have a source code escrow?",
    "Most Favored Nation": "list the contracts with a most favored customer clause",
    "Post-Termination Services": "which contracts impose obligations after termination?",
    "Covenant Not To Sue": "find every contract with a covenant not to sue",
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", nargs="?", type=Path, help="a data folder that holds the contracts, or will")
    library: Path | None = parser.parse_args().library
    labels: dict[str, dict[str, list[list[int]] | None]] = defaultdict(dict)
    for line in (CONTRACTS / "clauses.jsonl").read_text(encoding="utf-8").splitlines():
        clause = json.loads(line)
        labels[clause["clause"]][clause["contract"]] = clause["spans"] if clause["quotes"] else None
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder, Engine(library or Path(folder)) as engine:
        if not engine.documents():
            engine.add([CONTRACTS / "txt"]).result()
        ranking_ms = time_ranking(engine)
        surveys = {name: engine.survey(question).result() for name, question in QUESTIONS.items()}
    report(surveys, labels)
    print(f"\nranking the chunks within each document: {ranking_ms:.2f} ms a document")
    return 0


def time_ranking(engine: Engine) -> float:
    vector = engine._embedder.embed_question("audit right").vector
    times = []
    for _ in range(5):
        started_s = time.monotonic()
        ranked = rank_within_documents("audit right", vector, engine._documents, engine._keywords, 2)
        times.append((time.monotonic() - started_s) / len(ranked))
    return 1000 * min(times)


def report(surveys: dict[str, Survey], labels: dict[str, dict[str, list[list[int]] | None]]) -> None:
    print(f"{'clause':28} {'have it':>7} {'found':>5} {'unsure':>6} {'prec.':>5} {'recall':>6} {'+unsure':>7}"
          f" {'shown':>5} {'AUROC':>5} {'s':>4}")  # fmt: skip
    sums, everything = [], []
    for name, survey in surveys.items():
        has, scores, certain, near, shown = [], [], [], [], []
        for row in survey.rows:
            spans = labels[name][Path(row.document.path).stem]
            has.append(spans is not None)
            scores.append(row.score)
            certain.append(row.verdict is Verdict.FOUND)
            near.append(row.verdict is not Verdict.NOT_FOUND)
            cited = row.citation
            if spans:
                shown.append(cited is not None and any(a < cited.end and cited.start < b for a, b in spans))
        assert len(has) == 60
        truth, found, maybe, score = np.array(has), np.array(certain), np.array(near), np.array(scores)
        precision = (truth & found).sum() / found.sum() if found.any() else float("nan")
        recall, wide = (truth & found).sum() / truth.sum(), (truth & maybe).sum() / truth.sum()
        area = auroc(score[truth], score[~truth])
        everything += zip(score, truth, strict=True)
        sums.append((precision, recall, wide, np.mean(shown), area, survey.seconds))
        print(f"{name:28} {truth.sum():7} {found.sum():5} {(maybe & ~found).sum():6} {precision:5.2f} {recall:6.2f}"
              f" {wide:7.2f} {np.mean(shown):5.2f} {area:5.2f} {survey.seconds:4.1f}")  # fmt: skip
    means = np.nanmean(np.array(sums), axis=0)
    print(f"{'mean':28} {'':7} {'':5} {'':6} {means[0]:5.2f} {means[1]:6.2f} {means[2]:7.2f} {means[3]:5.2f}"
          f" {means[4]:5.2f} {means[5]:4.1f}")  # fmt: skip
    pooled = np.array(everything)
    print("\nall clauses together: precision and recall by the score that counts as found")
    for threshold in (0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95):
        found = pooled[:, 0] >= threshold
        hit = (found & (pooled[:, 1] > 0)).sum()
        print(f"  {threshold:4}  precision {hit / max(found.sum(), 1):.2f}  recall {hit / pooled[:, 1].sum():.2f}")


def auroc(there: np.ndarray, absent: np.ndarray) -> float:
    """How often a contract with the clause scores higher than one without; a tie counts half."""
    pairs = there[:, None] - absent[None]
    return float(np.mean((pairs > 0) + 0.5 * (pairs == 0)))


if __name__ == "__main__":
    raise SystemExit(main())
