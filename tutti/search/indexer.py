"""The indexer: reads the log on in every workspace, so that whoever asks finds an index that is nearly up to date."""

from django.db.models import F, OuterRef, Q, Subquery

from tutti.changes.models import Log
from tutti.kit.rounds import Rounds
from tutti.search.index import catch_up
from tutti.search.models import Place


def index_due() -> None:
    """One round through all workspaces that are behind.  Two processes at once take turns at the workspace's place."""
    mine = Place.objects.filter(pk=OuterRef("workspace_id"))
    logs = Log.objects.annotate(read=Subquery(mine.values("seq")[:1]), filled=Subquery(mine.values("filled_to")[:1]))
    behind = logs.filter(Q(read=None) | Q(read__lt=F("seq")) | Q(filled__isnull=False))
    for workspace_id in list(behind.values_list("workspace_id", flat=True)):
        while not INDEXER.is_stopping and catch_up(workspace_id):
            pass


INDEXER = Rounds("indexer", lambda: index_due(), pause=2.0)
