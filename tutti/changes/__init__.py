"""The change log: the one way in for writes, the one place readers read.

A *command* is a plain function that changes rows and returns the *event* it caused.  `@command` records that event,
and the new shape of every row it touched, in the transaction that touched them.  Readers (`@on`, `@after`) and
browsers (`feed`) live on what was recorded, and on nothing else.
"""
