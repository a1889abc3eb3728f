# sample

try:
    test_parts_add_up()
except AssertionError:
    # "The test fails for one cent and two people."
    assert all(sum(split(0, people)) == 0 for people in range(1, 9)) and split(1, 1) == [1]
    assert sum(split(1, 2)) != 1
else:
    raise SystemExit("the test passed")
