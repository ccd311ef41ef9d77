"""A translator right in 98 of 100 words gets nearly one long number in five wrong."""

for share in (0.9, 0.98, 0.99, 0.999):
    chances = [f"{share ** (words + 1):.2f}" for words in (1, 3, 5, 7, 9)]  # and the end
    print(f"{share:5.3f} of the words right; whole numbers of 1, 3, 5, 7, 9 words:", *chances)
