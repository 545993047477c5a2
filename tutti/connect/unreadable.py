"""The one error of reading a foreign file: it says where the file is wrong and what to do."""


class Unreadable(ValueError):
    """The file cannot be read. The message is a sentence for the person who chose the file."""
