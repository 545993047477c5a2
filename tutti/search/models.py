"""What is stored of the index beside the words themselves, which lie in the form their database searches best."""

from django.db import models


class Document(models.Model):
    """A task as it is searched: its title, description, comments and files' names are the four parts of one document.

    The words are kept by the database's own means (see `databases`), under this row's id. Ids rise with the age of
    tasks, so that the newest are found first. `project_id` saves looking at tasks nobody asks for; whether somebody may
    read one is decided by the task itself, when they ask.
    """

    workspace_id = models.UUIDField()
    task_id = models.UUIDField(unique=True)
    project_id = models.UUIDField()
    digest = models.CharField(max_length=32)
    """Of the words: what did not change is not written again."""

    class Meta:
        managed = False  # made anew from the rows, so no backup keeps it
        indexes = [models.Index(fields=["workspace_id", "project_id"], name="document_of_project")]


class Place(models.Model):
    """How far the index of a workspace is.

    `seq` is the change it has read up to; `filled_to` the last task that was taken in, while all are taken in anew, and
    null once it is whole.
    """

    workspace_id = models.UUIDField(primary_key=True)
    seq = models.BigIntegerField()
    filled_to = models.UUIDField(null=True)

    class Meta:
        managed = False
