"""The longer the list of faces, the surer a stranger resembles somebody on it."""

for rate in (0.05, 0.001, 0.000001):  # strangers let in, of one comparison
    for names in (20, 1000, 1_000_000):
        somebody = 1 - (1 - rate) ** names  # if comparisons were independent
        print(f"1 in {1 / rate:,.0f}, list of {names:,}: {somebody:.5f}")
