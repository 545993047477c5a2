"""Pure thinking, without Django, files or network, for anyone to run and check alone.

`assign` says who does what, `schedule` says when, `makespan` says how early everything can be finished, `forecast` how
long it takes and how likely it is late.
"""
