"""Results of Plenary in Python, to be run line by line:

    PYTHONPATH=python python3 python/tutorial.py results/three-cases
"""

import sys

from plenary_results import read

# A folder that an experiment wrote; without one, the small one of the repository.
folder = sys.argv[1] if len(sys.argv) > 1 else "results/reference"

# 1. Read it.
results = read(folder)
print(results)

# 2. Each table is a pandas.DataFrame if pandas is there; rows() always gives dicts.
print(len(results.runs), "runs; the first:", results.rows()[0]["run"])

# 3. Means and standard deviations by scenario and design point.
for row in results.summary():
    print(
        f"{row['scenario']} {row['design_point']} n={row['n']}"
        f" mean={row['precision_mean']:.3f} sd={row['precision_sd']:.3f}"
    )

# 4. How often was obligation low, medium, high, and what was observed?
for row in results.shares("obligation"):
    print({name: value if isinstance(value, (str, int)) else round(value, 3) for name, value in row.items()})
print(results.observed())
