"""How near a question is to an adapter's line that is meant for it: ``python -m tests.bench.routing``.

Made examples: eight lines as people write them, four questions for each, and twelve for none of them. Each question is
given to collections of two to four lines, of which one is its own or none is; the threshold in ``engine/routing.py`` is
read off, so these figures are of the examples it was chosen on.
"""

from __future__ import annotations

from engine.processes.confinement import close_network

close_network()

import argparse  # noqa: E402
import itertools  # noqa: E402
import tempfile  # noqa: E402
from pathlib import Path  # noqa: E402

from engine.engine import Engine  # noqa: E402
from engine.routing import NEAR  # noqa: E402

LINES = {
    "machines, filters, maintenance": (
        "When is the oil filter of the pump changed?",
        "What torque do the cylinder head bolts need?",
        "How often does the generator have to be serviced?",
        "Which spare part replaces the worn bearing?",
    ),
    "rents, tenants and leases": (
        "How much is the monthly rent of the flat?",
        "Who pays for repairs, landlord or tenant?",
        "When can the lease be ended early?",
        "Is subletting the office allowed?",
    ),
    "medical records and prescriptions": (
        "What dose of ibuprofen was prescribed?",
        "Which allergies does the patient have?",
        "When was the last blood test?",
        "What did the doctor find in the X-ray?",
    ),
    "questions about company law and contracts": (
        "Which law governs the agreement?",
        "What happens if a party breaches the contract?",
        "Is the liability of the supplier limited?",
        "How long is confidential information protected?",
    ),
    "network and server administration": (
        "Which VLAN is the printer in?",
        "How is the firewall rule rolled back?",
        "What is the IP address of the mail server?",
        "When are the backups of the database taken?",
    ),
    "annual reports and accounting": (
        "What was the net profit last year?",
        "How large are the company's liabilities?",
        "Which auditor signed the balance sheet?",
        "How much revenue came from exports?",
    ),
    "cooking recipes": (
        "How many eggs go into the dough?",
        "At what temperature is the roast baked?",
        "Can butter be replaced with oil in the cake?",
        "How long do the lentils boil?",
    ),
    "staff rules, holidays, working hours": (
        "How many days of holiday do employees get?",
        "Who approves overtime?",
        "May I work from home on Fridays?",
        "What is the notice period for resigning?",
    ),
}
NONE = (
    "Who painted the ceiling of the Sistine Chapel?",
    "What is the capital of Australia?",
    "How far is the moon from the earth?",
    "Which river flows through Vienna?",
    "When did the dinosaurs die out?",
    "Who won the football cup in 1974?",
    "How do bees find their way home?",
    "What language is spoken in Brazil?",
    "Why is the sky blue?",
    "Which composer wrote the Ninth Symphony?",
    "How tall is Mount Everest?",
    "What do pandas eat?",
)


def main() -> int:
    argparse.ArgumentParser(description=__doc__).parse_args()
    with tempfile.TemporaryDirectory(prefix="casemate-bench-") as folder, Engine(Path(folder)) as engine:
        embed = engine._embedder.embed
        lines = embed(list(LINES))
        questions = [(text, own) for own, texts in enumerate(LINES.values()) for text in texts]
        vectors = embed([*(text for text, _ in questions), *NONE])
    near = vectors @ lines.T
    cases: dict[str, list[tuple[float, bool]]] = {"own": [], "none": []}
    for size in (2, 3, 4):
        for some in itertools.combinations(range(len(LINES)), size):
            for place in range(len(vectors)):
                own = questions[place][1] if place < len(questions) else -1
                best = max(some, key=lambda line: near[place, line])
                cases["own" if own in some else "none"].append((float(near[place, best]), best == own))
    print(f"{len(questions)} questions with a line, {len(NONE)} without, libraries of 2 to 4 of {len(LINES)} lines")
    print(f"{'threshold':>10}{'to its own':>12}{'to none':>10}{'to another':>12}{'none fits: to none':>21}")
    for threshold in (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35):
        own = cases["own"]
        right = sum(score >= threshold and hit for score, hit in own) / len(own)
        lost = sum(score < threshold for score, _ in own) / len(own)
        none = sum(score < threshold for score, _ in cases["none"]) / len(cases["none"])
        mark = "  in use" if threshold == NEAR else ""
        print(f"{threshold:10.2f}{right:12.3f}{lost:10.3f}{1 - right - lost:12.3f}{none:21.3f}{mark}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
