"""Run from the root of the repository: PYTHONPATH=python python3 -m unittest discover -s python/tests"""

import tempfile
import unittest
from pathlib import Path

from plenary_results import read

REFERENCE = Path("results/reference")


class ResultsTest(unittest.TestCase):
    def test_means_and_shares_are_those_that_plenary_wrote(self):
        results = read(REFERENCE)
        self.assertTrue(results.finished)
        written = {(row["scenario"], row["dimension"]): row for row in results.rows("comparison")}
        for row in results.summary():
            for dimension in ("delegation", "precision", "obligation"):
                expected = written[row["scenario"], dimension]
                self.assertAlmostEqual(row[f"{dimension}_mean"], expected["mean"], 5)
                self.assertAlmostEqual(row[f"{dimension}_sd"], expected["sd"], 5)
                self.assertEqual(results.observed()[row["scenario"]][dimension], expected["observed"])
        for row in results.shares("obligation"):
            self.assertAlmostEqual(row["high"], written[row["scenario"], "obligation"]["share_high"], 5)

    def test_cells_have_the_types_that_they_should(self):
        run = read(REFERENCE).rows()[0]
        self.assertIs(run["adopted"], True)
        self.assertIsInstance(run["seed"], str)
        self.assertIsInstance(run["rounds"], int)
        self.assertIsInstance(run["precision"], float)

    def test_odd_names_and_empty_cells(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("manifest.json", "sweep.json"):
                Path(folder, name).write_bytes((REFERENCE / name).read_bytes())
            Path(folder, "odd.csv").write_text("scenario,'=x,share\n007,'+1,0.5\nNA,,\n", encoding="utf-8")
            results = read(folder)
            self.assertEqual(
                results.rows("odd"),
                [{"scenario": "007", "=x": "+1", "share": 0.5}, {"scenario": "NA", "=x": None, "share": None}],
            )
            with self.assertRaisesRegex(FileNotFoundError, "plenary resume"):
                results.rows()

    def test_a_folder_without_results_is_said(self):
        with tempfile.TemporaryDirectory() as folder:
            with self.assertRaisesRegex(FileNotFoundError, "no manifest.json"):
                read(folder)
        with self.assertRaisesRegex(KeyError, "maybe delegation"):
            read(REFERENCE).shares("height")


if __name__ == "__main__":
    unittest.main()
