"""Name the numbers that English words say."""

from __future__ import annotations

ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
"""The words from 0 to 19, each in the place of its number."""
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = {word: number for number, word in enumerate(ONES)} | {word: 10 * tens for tens, word in enumerate(TENS, 2)}
"""What each word below a hundred says by itself."""
MULTIPLES = {"dozen": 12, "hundred": 100}
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
COUNTS = ONES[1:11]
"""The words from one to ten, with which days and weeks are counted."""
