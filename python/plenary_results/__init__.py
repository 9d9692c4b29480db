"""Reads folders of results that the Plenary simulator writes.

    from plenary_results import read
    results = read("results/three-cases")
    results.runs          # a pandas.DataFrame if pandas is there, otherwise a list of dicts
    results.summary()     # a dict a scenario and design point
    results.shares("obligation")
"""

import csv
import json
import re
from pathlib import Path
from statistics import mean, stdev

__all__ = ["Results", "read"]

CLASSES = ("low", "medium", "high")

# Columns that are names even where they look like numbers.
_NAMES = {"run", "scenario", "seed", "state", "provision", "part", "organ", "finding"}
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_GUARDED = re.compile(r"'[=+@\t\r\n-]")


def read(folder):
    """Returns the results of an experiment. Raises FileNotFoundError if the folder holds none."""
    path = Path(folder)
    if not (path / "manifest.json").is_file():
        raise FileNotFoundError(f"{folder} holds no results of Plenary: there is no manifest.json")
    return Results(path)


class Results:
    """A folder of results. Tables are read when they are asked for, and once."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.manifest = json.loads((self.folder / "manifest.json").read_text(encoding="utf-8"))
        self.plan = json.loads((self.folder / "sweep.json").read_text(encoding="utf-8"))
        self._rows = {}

    @property
    def finished(self):
        """Whether all runs are there."""
        return self.manifest["status"] == "finished"

    @property
    def tables(self):
        """The names of the tables that the folder holds."""
        return sorted(file.stem for file in self.folder.glob("*.csv"))

    def rows(self, table="runs"):
        """Returns a table as a list of dicts: text, int, float, bool, or None for an empty cell."""
        if table not in self._rows:
            self._rows[table] = _read(self.folder, table)
        return [dict(row) for row in self._rows[table]]

    def table(self, table="runs"):
        """Returns a table as a pandas.DataFrame; without pandas, as a list of dicts."""
        rows = self.rows(table)
        try:
            import pandas
        except ImportError:
            return rows
        return pandas.DataFrame(rows)

    @property
    def runs(self):
        """The table of runs."""
        return self.table("runs")

    def _cases(self):
        cases = {}
        for run in self.rows("runs"):
            cases.setdefault((run["scenario"], run["design_point"]), []).append(run)
        return cases

    def summary(self, measures=("delegation", "precision", "obligation")):
        """Returns a dict a scenario and design point: number of runs, share adopted, mean and sd of measures."""
        table = []
        for (scenario, point), runs in self._cases().items():
            row = {"scenario": scenario, "design_point": point, "n": len(runs)}
            row["adopted"] = mean(run["adopted"] for run in runs)
            for measure in measures:
                values = [run[measure] for run in runs if run[measure] is not None]
                row[f"{measure}_mean"] = mean(values) if values else None
                row[f"{measure}_sd"] = stdev(values) if len(values) > 1 else None
            table.append(row)
        return table

    def shares(self, dimension="precision"):
        """Returns a dict a scenario and design point: in what share of runs the outcome was classed so."""
        column = f"{dimension}_class"
        table = []
        for (scenario, point), runs in self._cases().items():
            if column not in runs[0]:
                raise KeyError(f"no classes of {dimension!r}: maybe delegation, precision or obligation")
            row = {"scenario": scenario, "design_point": point}
            row.update({name: mean(run[column] == name for run in runs) for name in CLASSES})
            table.append(row)
        return table

    def observed(self):
        """Returns what was observed, by scenario: a dict from dimension to class."""
        return {scenario["id"]: dict(scenario["observed"]) for scenario in self.plan["scenarios"]}

    def __repr__(self):
        state = "finished" if self.finished else "unfinished"
        return f"<results of Plenary in {self.folder}, {state}: {', '.join(self.tables) or 'no tables yet'}>"


def _read(folder, table):
    file = folder / f"{table}.csv"
    if not file.is_file():
        raise FileNotFoundError(
            f"no {table}.csv in {folder}. Tables are written when an experiment has finished: maybe go on with it by"
            f' "plenary resume {folder}", or write what there is by "plenary export {folder} --table {table}'
            f' --out {file}".'
        )
    with open(file, newline="", encoding="utf-8") as lines:
        header, *cells = list(csv.reader(lines))
    columns = [_typed(name, [row[c] for row in cells]) for c, name in enumerate(header)]
    names = [_plain(name) for name in header]
    return [dict(zip(names, row)) for row in zip(*columns)]


def _plain(text):
    """Takes away the apostrophe that keeps spreadsheets from taking text for a formula."""
    return text[1:] if _GUARDED.match(text) else text


def _typed(name, cells):
    known = [cell for cell in cells if cell]
    convert = _plain
    if name not in _NAMES and known:
        if all(cell in ("true", "false") for cell in known):
            convert = "true".__eq__
        elif all(_NUMBER.fullmatch(cell) for cell in known):
            convert = float if any("." in cell for cell in known) else int
    return [convert(cell) if cell else None for cell in cells]
