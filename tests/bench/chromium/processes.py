"""What a program and all its children use, from /proc."""

import os
import signal
from pathlib import Path


class Tree:
    """A process and what it started, found by their session."""

    def __init__(self, pid):
        self.session = pid

    def members(self):
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(fields[3]) == self.session or self.descends(entry.name):
                yield entry

    def descends(self, pid):
        """Whether one of its parents is the process itself."""
        seen = 0
        while pid not in ("0", "1") and seen < 32:
            if int(pid) == self.session:
                return True
            try:
                pid = (Path("/proc") / pid / "stat").read_text().rsplit(")", 1)[1].split()[1]
            except OSError:
                return False
            seen += 1
        return False

    def pss_bytes(self):
        total = 0
        for process in self.members():
            try:
                lines = (process / "smaps_rollup").read_text().splitlines()
            except OSError:
                continue
            total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
        return total

    def activity(self):
        """CPU ticks and voluntary wake-ups of all threads so far."""
        ticks = wakes = 0
        for process in self.members():
            for thread in (process / "task").iterdir():
                try:
                    fields = (thread / "stat").read_text().rsplit(")", 1)[1].split()
                    status = (thread / "status").read_text().splitlines()
                except OSError:
                    continue
                ticks += int(fields[11]) + int(fields[12])
                wakes += sum(int(line.split()[1]) for line in status if line.startswith("voluntary_ctxt_switches"))
        return ticks, wakes

    def end(self):
        for process in list(self.members()):
            try:
                os.kill(int(process.name), signal.SIGKILL)
            except ProcessLookupError:
                pass
