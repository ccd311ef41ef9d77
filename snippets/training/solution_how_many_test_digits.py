"""To see one point of difference takes thousands of test digits, fewer if both read the same."""

from statsmodels.stats.power import NormalIndPower
from statsmodels.stats.proportion import proportion_effectsize

often_seen = {"alpha": 0.05, "power": 0.8}  # four of five test sets show the difference

for better, worse in [(0.95, 0.90), (0.96, 0.95), (0.99, 0.98)]:
    gap = better - worse
    apart = proportion_effectsize(better, worse)
    two_sets = NormalIndPower().solve_power(apart, **often_seen)
    differ = gap + (1 - better) / 2  # B is right for a quarter of what A gets wrong
    paired = gap / (differ - gap**2) ** 0.5
    one_set = NormalIndPower().solve_power(paired, ratio=0, **often_seen)
    print(
        f"{better:.2f} against {worse:.2f}: two scores {two_sets:.0f}, digit by digit {one_set:.0f}"
    )
