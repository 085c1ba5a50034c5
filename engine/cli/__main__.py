"""Entry point of ``casemate``: closes the network before anything else is loaded, then runs the command."""

from __future__ import annotations

import signal

from engine.processes.confinement import close_network


def main() -> int:
    # Before the imports below: nothing heavy may run while a socket could still be opened.
    close_network()
    try:
        # A polite kill ends like Ctrl-C: jobs are cancelled, children stopped, the data folder closed.
        signal.signal(signal.SIGTERM, _interrupt)
        from engine.cli.run import run

        return run()
    except KeyboardInterrupt:
        # While the command was still loading, or while it was ending.
        return 130


def _interrupt(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    raise SystemExit(main())
