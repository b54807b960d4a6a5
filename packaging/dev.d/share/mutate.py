"""mutate.py BUILD ROOM COUNT SEED [--whole]: mutation testing; to be run in a copy of the tree, which it changes.

Chooses a random line of the room, changes one token, builds the room's tests and runs them. The change is
killed if a test fails, crashes or takes too long. Changes that do not compile are not counted. With
--whole, the journeys and the golden pictures are tried on changes that survive. The same seed makes the
same changes of the same code.
"""
import json
import os
import random
import re
import subprocess
import sys
import time

from mutations import changes

KNOWN = "tests/support/equal_changes"  # FILE | LINE | CHANGED LINE | why no test can notice


def lines_of(room):
    for folder, _, names in sorted(os.walk(f"app/{room}")):
        for name in sorted(names):
            if name.endswith((".cpp", ".h")):
                path = f"{folder}/{name}"
                with open(path, encoding="utf-8") as file:
                    for number, line in enumerate(file.read().split("\n")):
                        made = changes(line)
                        if made:
                            yield path, number, line, made


def known():
    with open(KNOWN, encoding="utf-8") as file:
        rows = [[cell.strip() for cell in line.split(" | ")] for line in file if not line.startswith("#")]
    return {(path, line, "" if changed == "(removed)" else changed) for path, line, changed, *_ in rows}


def programs(build, room):
    """Path by name of the test programs with a source in tests/ROOM."""
    with open(f"{build}/compile_commands.json", encoding="utf-8") as file:
        units = json.load(file)
    own = os.path.realpath(f"tests/{room}") + os.sep
    found = {}
    for unit in units:
        owner = re.search(r" -o (\S+)/CMakeFiles/(\w+_test)\.dir/", unit["command"])
        if owner and os.path.realpath(unit["file"]).startswith(own):
            found[owner[2]] = f"{build}/{owner[1]}/{owner[2]}"
    return found


class Judge:
    def __init__(self, build, room, whole):
        self.build, self.whole = build, whole
        self.programs = programs(build, room)
        if not self.programs:
            sys.exit(f"mutate: no test program has a source in tests/{room}")
        self.limit = 600.0

    def made(self, targets):
        """None if these targets were built, otherwise the output."""
        build = subprocess.run(["cmake", "--build", self.build, "--target", *targets], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, errors="replace", check=False)
        return build.stdout if build.returncode != 0 else None

    def passes(self, command):
        try:
            return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
                                  timeout=self.limit).returncode == 0
        except subprocess.TimeoutExpired:
            return False

    def begin(self):
        """Checks that all tests pass without a change; their time sets the limit for tests of a change."""
        print("Building", *self.programs, flush=True)
        wanted = [*self.programs] + (["kodomado", "assets", "catalogue_file"] if self.whole else [])
        failed = self.made(wanted)
        if failed:
            sys.exit(f"{failed}\nmutate: the unchanged code does not build")
        begin = time.monotonic()
        if self.judge() != "survived":
            sys.exit("mutate: the tests of the unchanged code fail")
        self.limit = 20 + 3 * (time.monotonic() - begin)

    def judge(self):
        failed = self.made([*self.programs])
        if failed:
            # Otherwise a program was built but crashed when it had to list its cases.
            return "not compiled" if re.search(r"^FAILED: .*\.o", failed, re.M) else "killed"
        if not all(self.passes([program, "--abort"]) for program in self.programs.values()):
            return "killed"
        if not self.whole:
            return "survived"
        if self.made(["kodomado", "catalogue_file"]):
            return "killed widely"
        wide = ["ctest", "--test-dir", self.build, "--stop-on-failure", "-j", str(os.cpu_count()),
                "-R", "^(journey_|golden_pictures|program_contract)"]
        return "survived" if self.passes(wide) else "killed widely"


def main(build, room, count, seed, *rest):
    judge = Judge(build, room, "--whole" in rest)
    judge.begin()
    draw = random.Random(int(seed))
    lines = list(lines_of(room))
    draw.shuffle(lines)
    equal = known()
    counts = {"killed": 0, "killed widely": 0, "survived": 0, "not compiled": 0, "equal": 0}
    survivors = []
    for path, number, line, made in lines:
        if sum(counts[what] for what in ("killed", "killed widely", "survived")) == int(count):
            break
        changed = draw.choice(made)
        if (path, line.strip(), changed.strip()) in equal:
            counts["equal"] += 1
            continue
        with open(path, encoding="utf-8") as file:
            before = file.read()
        after = before.split("\n")
        after[number] = changed
        try:
            with open(path, "w", encoding="utf-8") as file:
                file.write("\n".join(after))
            result = judge.judge()
        finally:
            with open(path, "w", encoding="utf-8") as file:
                file.write(before)
        counts[result] += 1
        report = f"{result:<14}{path}:{number + 1}\n    - {line.strip()}\n    + {changed.strip() or '(removed)'}"
        print(report, flush=True)
        if result == "survived":
            survivors.append(report)
    killed = counts["killed"] + counts["killed widely"]
    all_counted = killed + counts["survived"]
    print(f"{room}, seed {seed}: {killed} of {all_counted} killed ({100 * killed / max(all_counted, 1):.0f} %; "
          f"{counts['killed widely']} only by journeys or pictures), {counts['survived']} survived, "
          f"{counts['not compiled']} not compiled, {counts['equal']} known to make no difference")
    if survivors:
        print("Survivors:", *survivors, sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
