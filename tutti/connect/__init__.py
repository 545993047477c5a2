"""Connect: how work from other products comes in.

Reading (`trello`, `sheet`) turns a foreign file into one neutral picture, a `Board`, together with a report of what was
found, imported and left out; it touches no database. Running writes a `Board` into a project, in batches, once.
"""
