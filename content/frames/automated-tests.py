import sys
import types

parking = types.ModuleType("parking")
exec(
    """
# sample of fundamentals/programming-logic
""",
    parking.__dict__,
)
# As much of pytest as the sample uses: each row of values goes to the test.
pytest = types.ModuleType("pytest")
rows = []
pytest.mark = types.SimpleNamespace(parametrize=lambda names, values: rows.extend(values) or (lambda test: test))
sys.modules.update(parking=parking, pytest=pytest)

# sample

assert len(rows) == 5
for row in rows:
    test_fee_at_the_boundaries(*row)
