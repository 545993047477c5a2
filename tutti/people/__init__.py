"""People and the places they share: the workspace, its projects' doors, teams, skills, hours, and who may see what.

A project's name, key and members live here and not in `work`, because they decide who sees what; its tasks are not.
"""
