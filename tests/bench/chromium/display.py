"""A virtual display whose pixels are read where they lie, and a finger on it."""

import ctypes
import mmap
import os
import shutil
import struct
import subprocess
import time
from pathlib import Path

PATIENCE_S = 30
ANSWER_S = 2
REGION = 40  # pixels around a tap that are watched for its answer
COLOURS_OF_WORDS = 16  # smoothed letters have more; an empty window, a cursor on it or a plain ground have fewer


class Display:
    def __init__(self, width, height, folder):
        self.width, self.height = width, height
        self.folder = Path(folder) / "screen"
        self.name = f":{90 + os.getpid() % 900}"

    def __enter__(self):
        self.folder.mkdir()
        self.server = subprocess.Popen(
            ["Xvfb", self.name, "-screen", "0", f"{self.width}x{self.height}x24", "-fbdir", str(self.folder), "-nolisten", "tcp"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.x11, self.xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        for function in (self.x11.XFlush, self.x11.XSync):
            function.argtypes = [ctypes.c_void_p] + [ctypes.c_int] * (function is self.x11.XSync)
        self.xtst.XTestFakeMotionEvent.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_ulong]
        self.xtst.XTestFakeButtonEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        deadline = time.monotonic() + PATIENCE_S
        self.connection = None
        while not self.connection and time.monotonic() < deadline:
            time.sleep(0.05)
            self.connection = self.x11.XOpenDisplay(self.name.encode())
        if not self.connection:
            raise RuntimeError("the virtual display does not start")
        with open(self.folder / "Xvfb_screen0", "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        # The header of an X window dump: its size, then 24 words, the colour map behind it.
        words = struct.unpack(">25I", self.memory[:100])
        self.stride, colours = words[12], words[19]
        self.pixels = words[0] + colours * 12
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def rows(self, x, y, width, height):
        """The bytes of a region."""
        left, right = max(0, x), min(self.width, x + width)
        return [self.memory[self.pixels + line * self.stride + left * 4:self.pixels + line * self.stride + right * 4]
                for line in range(max(0, y), min(self.height, y + height))]

    def sample(self):
        return b"".join(self.rows(0, line, self.width, 1)[0] for line in range(0, self.height, 12))

    def blank(self):
        """Waits until the last program's picture is gone."""
        deadline = time.monotonic() + PATIENCE_S
        while self.has_words() and time.monotonic() < deadline:
            time.sleep(0.05)

    def has_words(self):
        """Whether something can be read: not the bare display, and not a window before its first frame."""
        sample = self.sample()
        return len({sample[i:i + 4] for i in range(0, len(sample), 4 * 37)}) > COLOURS_OF_WORDS

    def wait_for_words(self, began, process):
        while not self.has_words():
            if process.poll() is not None or time.monotonic() - began > PATIENCE_S:
                raise RuntimeError("nothing is shown")
            time.sleep(0.0005)
        return (time.monotonic() - began) * 1000

    def settle(self, still_s=0.12):
        """Waits until the picture has not changed for so long."""
        deadline = time.monotonic() + PATIENCE_S
        last, since = self.sample(), time.monotonic()
        while time.monotonic() < deadline:
            time.sleep(0.02)
            now = self.sample()
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since >= still_s:
                return

    def point(self, x, y):
        self.xtst.XTestFakeMotionEvent(self.connection, 0, x, y, 0)
        self.x11.XFlush(self.connection)

    def press(self, down):
        self.xtst.XTestFakeButtonEvent(self.connection, 1, int(down), 0)
        self.x11.XFlush(self.connection)

    def tap(self, x, y):
        self.point(x, y)
        time.sleep(0.02)
        self.press(True)
        time.sleep(0.04)
        self.press(False)

    def tap_and_time(self, x, y):
        """Milliseconds from the touch to the first pixel that answers near it; None where none did."""
        self.point(x, y)
        time.sleep(0.03)
        region = (x - REGION, y - REGION, 2 * REGION, 2 * REGION)
        before = self.rows(*region)
        began = time.perf_counter()
        self.press(True)
        answer = None
        while answer is None and time.perf_counter() - began < ANSWER_S:
            if self.rows(*region) != before:
                answer = (time.perf_counter() - began) * 1000
        self.press(False)
        return answer
