"""The kit: small things without models that every room may use: time, ids, ranks, words, markdown."""
