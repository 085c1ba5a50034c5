"""Entry point of ``casemate``: closes the network before anything else is loaded, then runs the command."""

from __future__ import annotations

from engine.processes.confinement import close_network


def main() -> int:
    # Before the imports below: nothing heavy may run while a socket could still be opened.
    close_network()
    from engine.cli.run import run

    return run()


if __name__ == "__main__":
    raise SystemExit(main())
