#!/usr/bin/env python3
"""Builds the same site with KtSite, Hugo and Eleventy and compares what it takes. See README.md beside this file."""

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LARGE = 10_000
# Seconds that the disk is left alone after everything was deleted.
AFTER_DELETIONS = 300
KTSITE = ROOT / "bin" / "native" / "ktsite"
LIBRARIES = HERE / "libraries" / "bin" / "native" / "libraries"
MANAGED = ROOT / "bin" / "Debug" / "net10.0" / "ktsite"
ELEVENTY = HERE / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
BARE = "{ cards: false, shareKits: false, tagFeeds: false, search: false, basket: false }"
NOT_NATIVE = "KtSite as dotnet run builds it"
IN_MEMORY = "KtSite, output in memory"
COPY = "cp -r of KtSite's output"
COPY_IN_MEMORY = "cp -r of it in memory"
ALONE = "Files, Markdig and YamlDotNet alone, in memory"
AGAIN = "KtSite again, one item changed"
FIFTH = "KtSite, a fifth of the items, in turn"
FIFTH_IN_MEMORY = "KtSite, a fifth of the items, in memory"
MEMORY = Path("/dev/shm")
NARROW = {"Processor, s": "CPU, s", "Memory, MB": "MB"}
MORE = {
    "KtSite": BARE,
    NOT_NATIVE: BARE,
    "KtSite, proofread, share texts and a feed per tag": "{ cards: false, search: false, basket: false }",
    "KtSite, cards": "{ search: false, basket: false }",
}


@dataclass
class Run:
    """One run of a command. Seconds, and bytes at the peak."""

    wall: float
    cpu: float
    memory: int


@dataclass
class Row:
    name: str
    runs: list[Run] = field(default_factory=list)
    files: int = 0
    size: int = 0

    def median(self, what: str) -> float:
        return statistics.median(getattr(r, what) for r in self.runs)


def run(command: list[str], folder: Path) -> Run:
    """Runs a command to its end; its own time and memory and those of its children."""
    # What others left to be written to the disk is no work of this one.
    os.sync()
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{said.decode()[-2000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def measure_output(folder: Path) -> tuple[int, int]:
    sizes = [p.stat().st_size for p in folder.rglob("*") if p.is_file()]
    return len(sizes), sum(sizes)


def write_site(generator: str, total: int, folder: Path) -> None:
    """By a process of its own: Linux counts what this one holds as memory of each program that it starts."""
    subprocess.run([sys.executable, str(HERE / "sites.py"), generator, str(total), str(folder)], check=True)


def generators(total: int, work: Path, asked: list[str]) -> dict[str, tuple[Path, callable]]:
    """For each generator that is installed: its site, and the command that builds it into a folder."""
    found: dict[str, tuple[Path, callable]] = {}
    for name, outputs in MORE.items():
        if name not in asked:
            continue
        site = work / name.replace(" ", "-").replace(",", "")
        write_site("ktsite", total, site)
        settings = site / "data" / "project.yml"
        written = re.sub(r"^outputs: .*$", f"outputs: {outputs}", settings.read_text(), flags=re.M)
        settings.write_text(written if outputs == BARE else re.sub(r"^checks: .*\n", "", written, flags=re.M))
        if "cards" in name or "share" in name:
            for file in ("networks.yml",):
                shutil.copy(ROOT / "site" / "Starter" / "data" / file, site / "data" / file)
        if "cards" in name:
            card = (ROOT / "themes" / "default" / "theme.yml").read_text()
            (site / "themes" / "bench" / "theme.yml").write_text(card)
        program = MANAGED if name == NOT_NATIVE else KTSITE
        found[name] = (site, lambda out, program=program: [str(program), "build", "--quiet", "--output", str(out)])
    if "Hugo" in asked and shutil.which("hugo"):
        write_site("hugo", total, work / "hugo")
        found["Hugo"] = (work / "hugo", lambda out: ["hugo", "--quiet", "--destination", str(out)])
    if "Eleventy" in asked and ELEVENTY.exists():
        write_site("eleventy", total, work / "eleventy")
        (work / "eleventy" / "node_modules").symlink_to(HERE / "node_modules")
        found["Eleventy"] = (work / "eleventy", lambda out: ["node", str(ELEVENTY), "--quiet", f"--output={out}"])
    return found


def compare(total: int, rounds: int, asked: list[str], work: Path) -> list[Row]:
    """All generators in turn, several times over, so that what else the machine does meets them alike."""
    known = generators(total, work, asked)
    rows = {name: Row(name) for name in known}
    floor = Row(COPY)
    for turn in range(rounds):
        for name, (site, command) in known.items():
            out = work / f"out-{turn}" / name.replace(" ", "-").replace(",", "") / "public"
            out.parent.mkdir(parents=True)
            rows[name].runs.append(run(command(out), site))
            if turn == 0:
                rows[name].files, rows[name].size = measure_output(out)
        copied = work / f"out-{turn}" / "KtSite" / "public"
        if copied.exists():
            floor.runs.append(run(["cp", "-r", str(copied), str(work / f"out-{turn}" / "copy")], work))
            floor.files, floor.size = rows["KtSite"].files, rows["KtSite"].size
    if "KtSite" not in known:
        return list(rows.values())
    fifth = beside_a_fifth(rows["KtSite"], known["KtSite"], total // 5, work) if total > LARGE else []
    more = [again(known["KtSite"], work / "out-0" / "KtSite" / "public", rounds), floor]
    if total <= LARGE and MEMORY.is_dir():
        more += in_memory(known["KtSite"], max(rounds, 5))
    for row in more:
        row.files, row.size = rows["KtSite"].files, rows["KtSite"].size
    return [*rows.values(), *more, *fifth]


def beside_a_fifth(row: Row, generator: tuple[Path, callable], few: int, work: Path) -> list[Row]:
    """More builds of a large site, in turn with some of a fifth of its items: minutes apart, the two would meet the machine in other states.

    In memory too: a file system may take more than five times as long for five times the files, whoever writes them."""
    site, command = generator
    small = work / "fifth"
    write_site("ktsite", few, small)
    fifth, memory, memory_fifth = Row(FIFTH), Row(IN_MEMORY), Row(FIFTH_IN_MEMORY)
    for turn in range(3):
        out = work / f"turn-{turn}"
        out.mkdir()
        fifth.runs.append(run(command(out / "few"), small))
        row.runs.append(run(command(out / "all"), site))
    for _ in range(3 if MEMORY.is_dir() else 0):
        with tempfile.TemporaryDirectory(dir=MEMORY) as place:
            memory_fifth.runs.append(run(command(Path(place) / "few"), small))
            memory.runs.append(run(command(Path(place) / "all"), site))
    for one in (fifth, memory_fifth):
        one.files, one.size = measure_output(out / "few")
    memory.files, memory.size = row.files, row.size
    return [one for one in (fifth, memory, memory_fifth) if one.runs]


def in_memory(generator: tuple[Path, callable], rounds: int) -> list[Row]:
    """First builds into memory, and copies of them; and what nobody could leave out, if its program was built. All are short, so that they are measured more often."""
    site, command = generator
    rows = built, floor, alone = Row(IN_MEMORY), Row(COPY_IN_MEMORY), Row(ALONE)
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(dir=MEMORY) as place:
            out = Path(place) / "public"
            built.runs.append(run(command(out), site))
            floor.runs.append(run(["cp", "-r", str(out), f"{out}-copy"], site))
            if LIBRARIES.exists():
                tree = Path(place) / "tree"
                tree.write_text("".join(f"{p.stat().st_size} {p.relative_to(out)}\n" for p in sorted(out.rglob("*")) if p.is_file()))
                alone.runs.append(run([str(LIBRARIES), str(site / "input" / "news"), str(tree), f"{out}-alone"], site))
    return [row for row in rows if row.runs]


def again(generator: tuple[Path, callable], out: Path, rounds: int) -> Row:
    """Builds into an output that exists, after a change of one item."""
    site, command = generator
    items = sorted((site / "input" / "news").glob("2*.md"))
    # Neither the newest one, which all pages show, nor one that stands on the first pages of lists.
    item = items[len(items) // 2]
    text = item.read_text()
    row = Row(AGAIN)
    for turn in range(rounds):
        item.write_text(re.sub(r"^title: ", f"title: Number {turn}, ", text, count=1, flags=re.M) + f"\nOne more sentence, number {turn}.\n")
        row.runs.append(run(command(out), site))
    return row


def table(total: int, rows: list[Row]) -> str:
    hugo = next((r for r in rows if r.name == "Hugo"), None)

    def ratio(row: Row, what: str) -> str:
        return "" if hugo is None or row is hugo else f" ({row.median(what) / hugo.median(what):.2f})"

    lines = [f"{total:,} items", "", "| Generator | Wall, s | Processor, s | Memory, MB | Files | MB |", "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for row in rows:
        lines.append(
            f"| {row.name} | {row.median('wall'):.2f}{ratio(row, 'wall')} | {row.median('cpu'):.2f}{ratio(row, 'cpu')} "
            f"| {row.median('memory') / 1e6:.0f}{ratio(row, 'memory')} | {row.files:,} | {row.size / 1e6:.0f} |"
        )
    return "\n".join(lines)


def goals(measured: dict[int, list[Row]]) -> dict[str, str]:
    """What this run reached of what is asked for, by what it is and the aim; only what it measured."""

    def find(total: int, name: str) -> Row | None:
        return next((r for r in measured.get(total, []) if r.name == name and r.runs), None)

    def ratio(one: Row | None, other: Row | None, what: str = "wall") -> str | None:
        return f"{one.median(what) / other.median(what):.2f}" if one and other else None

    ten, hugo, fifty = find(10_000, "KtSite"), find(10_000, "Hugo"), find(50_000, "KtSite")
    reached = {
        "10,000 items beside Hugo: time | 0.33": ratio(ten, hugo),
        "10,000 items beside Hugo: processor time | 0.25": ratio(ten, hugo, "cpu"),
        "10,000 items beside Hugo: memory | 0.2": ratio(ten, hugo, "memory"),
        "1,000 items beside Hugo: time | 0.5": ratio(find(1_000, "KtSite"), find(1_000, "Hugo")),
        "10,000 items, second build beside the first | 0.2": ratio(find(10_000, AGAIN), ten),
        "50,000 items beside 10,000: time | 5.5": ratio(fifty, find(50_000, FIFTH)),
        "The same with the output in memory | 5.5": ratio(find(50_000, IN_MEMORY), find(50_000, FIFTH_IN_MEMORY)),
        "50,000 items: memory | 1 GB": f"{fifty.median('memory') / 1e9:.2f} GB" if fifty else None,
        "10,000 items in memory beside copying the site there: time | 3": ratio(find(10_000, IN_MEMORY), find(10_000, COPY_IN_MEMORY)),
        "What of this no build can leave out: files, Markdig, YamlDotNet | –": ratio(find(10_000, ALONE), find(10_000, COPY_IN_MEMORY)),
        "10,000 items on disk beside copying the site there: time | 1.5": ratio(ten, find(10_000, COPY)),
        "50,000 items on disk beside copying the site there: time | 1.5": ratio(fifty, find(50_000, COPY)),
    }
    return {what: value for what, value in reached.items() if value is not None}


def goal_table(times: list[dict[str, str]]) -> str:
    """A column for each time that everything was measured."""
    if not times[0]:
        return ""
    columns = ["Value"] if len(times) == 1 else [f"Run {i + 1}" for i in range(len(times))]
    lines = [f"| What | Aim | {' | '.join(columns)} |", f"| --- | ---: |{' ---: |' * len(columns)}"]
    lines += [f"| {what} | {' | '.join(one[what] for one in times)} |" for what in times[0]]
    return "\n".join(lines)


def version(command: list[str], pattern: str) -> str:
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return "not installed"
    return re.search(pattern, said)[1]


def machine(given: argparse.Namespace) -> str:
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text())
    kind = subprocess.run(["stat", "-f", "-c", "%T", str(given.place)], capture_output=True, text=True).stdout.strip()
    return (
        f"{date.today():%d %B %Y}, {os.cpu_count()} processors ({model[1] if model else platform.machine()}), {int(memory[1]) / 1e6:.0f} GB, output on {kind}; "
        f"KtSite {version([str(KTSITE), '--version'], r'([0-9.]+)')}, .NET {version(['dotnet', '--version'], r'([0-9.]+)')}, "
        f"Hugo {version(['hugo', 'version'], r'v([0-9.]+)')}, Eleventy {version(['node', str(ELEVENTY), '--version'], r'([0-9.]+)')}. "
        f"Medians of {given.rounds} runs, above {LARGE:,} items four of KtSite and one of the others; in brackets the ratio to Hugo."
        + (f" Everything was measured {given.times} times, one after another; the tables of seconds are of the first time." if given.times > 1 else "")
    )


def narrow(full: str) -> str:
    """The same without the last two columns, which are told in a sentence: a phone shows four columns, not six, and no long words above them."""
    lines, written = [], []
    for line in full.splitlines():
        if not line.startswith("|"):
            lines.append(line)
            continue
        cells = [NARROW.get(c.strip(), c.strip()) for c in line.strip("|").split("|")]
        lines.append(f"| {' | '.join(cells[:4])} |")
        if cells[0] not in ("Generator", "---") and not cells[0].startswith((AGAIN, IN_MEMORY, ALONE, FIFTH, FIFTH_IN_MEMORY, "cp ")):
            written.append(f"{cells[0]} {cells[4]} files of {cells[5]} MB")
    return "\n".join([*lines, "", f"Written: {'; '.join(written)}."])


def publish(reached: str, tables: list[str], note: str) -> None:
    """Puts the tables into the manual and the README."""
    page = ROOT / "input" / "docs" / "reference" / "speed.md"
    head = page.read_text().split("## Figures")[0]
    small = "\n\n".join(narrow(t) for t in tables)
    page.write_text(f"{head}## Figures\n\n{note} MB is the peak of memory.\n\n{reached}\n\n{small}\n")
    whole = "\n\n".join(tables)
    readme = ROOT / "README.md"
    begin, end = "<!-- speed: made by tests/benchmarks/whole_builds.py --write -->", "<!-- /speed -->"
    before, rest = readme.read_text().split(begin)
    readme.write_text(f"{before}{begin}\n\n{note}\n\n{reached}\n\n{whole}\n\n{end}{rest.split(end)[1]}")


def main() -> None:
    names = [*MORE, "Hugo", "Eleventy"]
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--items", default="100,1000,10000", help="sizes of the corpus, such as 100,1000,10000,50000")
    ask.add_argument("--rounds", type=int, default=3, help="how often each generator runs")
    ask.add_argument("--only", default=";".join(names), help="rows to measure, parted by semicolons: " + "; ".join(names))
    ask.add_argument("--place", type=Path, default=Path(tempfile.gettempdir()), help="folder for sites and outputs; /dev/shm keeps them in memory")
    ask.add_argument("--times", type=int, default=1, choices=range(1, 10), metavar="TIMES", help="how often everything is measured, one time after another")
    ask.add_argument("--write", action="store_true", help="put the tables into README.md and the manual")
    given = ask.parse_args()
    for program, command in ((KTSITE, "dotnet publish -p:Native=true"), (MANAGED, "dotnet build")):
        if not program.exists():
            sys.exit(f"{program} is missing: run '{command}' first")
    for missing in [n for n, there in (("Hugo", shutil.which("hugo")), ("Eleventy", ELEVENTY.exists())) if not there and n in given.only]:
        print(f"{missing} is not installed and is left out", file=sys.stderr)
    note = machine(given)
    print(note)
    times, tables = [], []
    for turn in range(given.times):
        measured = {}
        # Files are not deleted before the end: ext4 takes up to twice as long to write for minutes after that.
        with tempfile.TemporaryDirectory(dir=given.place) as work:
            for total in (int(n) for n in given.items.split(",")):
                # The others would take the better part of an hour, and no goal is about them.
                asked = [n for n in given.only.split(";") if (turn == 0 and total <= LARGE) or n in ("KtSite", "Hugo")]
                measured[total] = compare(total, given.rounds if total <= LARGE else 1, asked, Path(work) / str(total))
                print(f"\n{table(total, measured[total])}", flush=True)
                if turn == 0:
                    tables.append(table(total, measured[total]))
        times.append(goals(measured))
        print(f"\n{goal_table(times)}", flush=True)
        if len(times) < given.times:
            time.sleep(AFTER_DELETIONS)
    if given.write:
        publish(goal_table(times), tables, note)


if __name__ == "__main__":
    main()
