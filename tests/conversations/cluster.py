"""A throw-away PostgreSQL, where one is installed: started by the first who needs it, for all."""

import fcntl
import getpass
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MISSING = "PostgreSQL is not installed: the log's second engine was not tested"
USER = "persona"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A server that listens on a socket in its folder alone; it may lose all in a power cut."""

    programs: Path
    folder: Path

    @classmethod
    def make(cls, programs: Path) -> "Cluster":
        """Make an empty cluster, for a user that PostgreSQL agrees to run as."""
        folder = Path(tempfile.mkdtemp(prefix="persona-"))
        if (owner := _owner()) is not None:
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        cluster = cls(programs, folder)
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
        owner = _owner()
        done = subprocess.run(
            [self.programs / program, *arguments],
            cwd=self.folder,
            user=owner and owner.pw_uid,
            group=owner and owner.pw_gid,
            extra_groups=None if owner is None else [],
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


def _owner() -> pwd.struct_passwd | None:
    """Return whom to run it as, since PostgreSQL refuses to be run by root; else oneself."""
    if getpass.getuser() != "root" and os.geteuid() != 0:
        return None
    names = {user.pw_name: user for user in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


@contextmanager
def shared(programs: Path, folder: Path) -> Iterator[Cluster]:
    """Use one cluster together with whoever names the same folder; the last to leave stops it."""
    users, place = folder / "postgres-users", folder / "postgres-folder"
    with _locked(folder):
        if not place.exists():
            place.write_text(str(Cluster.make(programs).folder))
        cluster = Cluster(programs, Path(place.read_text()))
        if not _count(users, +1):
            cluster.start()
    try:
        yield cluster
    finally:
        with _locked(folder):
            if _count(users, -1) == 1:
                cluster.stop()
                cluster.remove()
                place.unlink()


def _count(file: Path, step: int) -> int:
    """Return how many there were, and keep how many there are."""
    before = int(file.read_text()) if file.exists() else 0
    file.write_text(str(before + step))
    return before


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    with (folder / "postgres-lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
