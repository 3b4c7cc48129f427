"""What a power cut leaves of what was written to a disk."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tests.conversations.disk import Cut, Deleted, Operation, Synced, Told, Written


@dataclass
class Image:
    """What is on the disk for good, and what may or may not have reached it."""

    durable: dict[str, bytearray] = field(default_factory=dict)
    under_way: dict[str, list[Written | Cut]] = field(default_factory=dict)

    def apply(self, operation: Operation) -> None:
        """Take one operation in."""
        match operation:
            case Written(file) | Cut(file):
                self.under_way.setdefault(file, []).append(operation)
            case Synced(file):
                for done in self.under_way.pop(file, []):
                    _do(self.durable, done)
            case Deleted(file):
                self.under_way.pop(file, None)
                self.durable.pop(file, None)
            case Told():
                pass

    def sync(self) -> None:
        """Take all that came so far as being on the disk."""
        for file in tuple(self.under_way):
            self.apply(Synced(file))

    def after_power_cut(self, reached: Callable[[], bool]) -> dict[str, bytes]:
        """Return the files as they may be found: of each sector under way, `reached` decides."""
        files = {name: bytearray(data) for name, data in self.durable.items()}
        for operations in self.under_way.values():
            for operation in operations:
                for sector in _sectors(operation):
                    if reached():
                        _do(files, sector)
        return {name: bytes(data) for name, data in files.items()}


def _sectors(operation: Written | Cut) -> Iterator[Written | Cut]:
    if isinstance(operation, Cut):
        yield operation
        return
    for start in range(0, len(operation.data), 512):
        data = operation.data[start : start + 512]
        yield Written(operation.file, operation.offset + start, data)


def _do(files: dict[str, bytearray], operation: Written | Cut) -> None:
    content = files.setdefault(operation.file, bytearray())
    match operation:
        case Written(_, offset, data):
            content.extend(bytes(max(0, offset + len(data) - len(content))))
            content[offset : offset + len(data)] = data
        case Cut(_, size):
            del content[size:]
            content.extend(bytes(size - len(content)))
