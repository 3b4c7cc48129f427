"""A throw-away PostgreSQL, where one is installed: started by the first who needs it, for all."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.lock import alone

MISSING = "PostgreSQL is not installed: the log's second engine was not tested"
USER = "persona"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A server that listens on a socket in its folder alone; it may lose all in a power cut."""

    programs: Path
    folder: Path

    @classmethod
    def make(cls, programs: Path) -> "Cluster":
        """Make an empty cluster."""
        cluster = cls(programs, Path(tempfile.mkdtemp(prefix="persona-")))
        if os.geteuid() == 0:
            _give_away(cluster.folder)
        options = ["--auth=trust", f"--username={USER}", "--encoding=UTF8", "--locale=C"]
        cluster.run("initdb", "--no-sync", "--no-instructions", *options, "-D", "data")
        return cluster

    def start(self) -> None:
        """Let the server run."""
        settings = f"-k {self.folder} -c listen_addresses= -c fsync=off -c max_connections=200"
        self.run("pg_ctl", "start", "--wait", "-D", "data", "-l", "log", "-o", settings)

    def stop(self) -> None:
        """End the server where it stands, and every connection with it."""
        self.run("pg_ctl", "stop", "--wait", "-D", "data", "--mode=immediate")

    def remove(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self.folder)

    def url(self, database: str) -> str:
        """Return the address of a database."""
        return f"postgresql://{USER}@/{database}?host={self.folder}"

    def run(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's programs; what it says shows when it fails."""
        done = subprocess.run(
            [self.programs / program, *arguments],
            cwd=self.folder,
            user=self.folder.owner() if os.geteuid() == 0 else None,
            stdin=subprocess.DEVNULL,
            # The server keeps what it inherits, so that a pipe would not end with pg_ctl.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL if program == "pg_ctl" else subprocess.PIPE,
            check=False,
        )
        if done.returncode:
            log = self.folder / "log"
            said = log.read_bytes() if log.exists() else done.stderr
            message = f"{program} failed: {said.decode()}"
            raise RuntimeError(message)


def programs() -> Path | None:
    """Return the folder of PostgreSQL's programs: in `PATH`, or where Debian puts them."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    return max(Path("/usr/lib/postgresql").glob("*/bin"), default=None, key=_version)


def _version(folder: Path) -> int:
    return int(folder.parent.name) if folder.parent.name.isdecimal() else 0


def _give_away(folder: Path) -> None:
    """Give a folder to `postgres` or whom there is, since PostgreSQL refuses to be run by root."""
    for user in ("nobody", "postgres"):
        with suppress(LookupError):
            shutil.chown(folder, user)


@contextmanager
def shared(programs: Path, folder: Path) -> Iterator[Cluster]:
    """Use one cluster together with whoever names the same folder; the last to leave stops it."""
    lock, users, place = (folder / f"postgres-{name}" for name in ("lock", "users", "folder"))
    with alone(lock, lambda: None):
        if not place.exists():
            place.write_text(str(Cluster.make(programs).folder))
        cluster = Cluster(programs, Path(place.read_text()))
        if _count(users, +1) == 1:
            cluster.start()
    try:
        yield cluster
    finally:
        with alone(lock, lambda: None):
            if _count(users, -1) == 0:
                cluster.stop()
                cluster.remove()
                place.unlink()


def _count(file: Path, step: int) -> int:
    """Return how many there are now."""
    number = step + (int(file.read_text()) if file.exists() else 0)
    file.write_text(str(number))
    return number
