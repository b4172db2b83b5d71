"""Lead through the sample: from a sentence of a briefing to its words, its source and its note in Word."""
