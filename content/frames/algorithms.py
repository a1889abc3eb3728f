# sample

for length in range(20):
    items = [2 * n for n in range(length)]
    for target in range(-1, 2 * length + 1):
        assert binary_search(items, target) == (items.index(target) if target in items else -1)
