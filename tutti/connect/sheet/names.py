"""The names under which sheets and other products write their columns, as `_plain` in columns.py writes them."""

NAMES: dict[str, tuple[str, ...]] = {
    "title": (
        "title", "summary", "task name", "card name", "task", "task title", "name", "subject", "issue", "card",
        "item", "to do", "todo", "what", "work item", "activity", "titel", "aufgabe", "vorgang", "bezeichnung",
        "titre", "tâche", "titulo", "título", "tarea", "tarefa", "titolo", "attività", "taak",
    ),
    "description": (
        "description", "desc", "details", "notes", "note", "body", "card description", "beschreibung", "notizen",
        "notiz", "notes de tâche", "descripción", "descrição", "descrizione", "omschrijving",
    ),
    "status": (
        "status", "state", "stage", "column", "list", "list name", "section", "section column", "bucket",
        "bucket name", "column name", "progress", "statut", "état", "estado", "stato",
    ),
    "assignee": (
        "assignee", "assigned to", "assignees", "assigned", "owner", "responsible", "assignee name", "who", "person",
        "zuständig", "verantwortlich", "bearbeiter", "responsable", "assigné à", "responsabile", "toegewezen aan",
        "user",
    ),
    "assignee_id": ("assignee id",),
    "contributors": (
        "contributors", "members", "member", "collaborators", "participants", "people", "team members", "mitglieder",
    ),
    "created_by": (
        "created by", "reporter", "creator", "author", "requested by", "requester", "erstellt von", "autor",
    ),
    "priority": (
        "priority", "prio", "importance", "urgency", "priorität", "priorité", "prioridad", "prioridade", "priorità",
        "prioriteit",
    ),
    "effort": (
        "effort", "estimate", "original estimate", "estimated hours", "estimated effort", "time estimate",
        "estimated time", "estimation", "duration", "hours", "work", "aufwand", "schätzung", "dauer", "stunden",
        "estimación", "durée", "charge",
    ),
    "start": (
        "start date", "start", "begin", "begin date", "start on", "starts", "from", "planned start", "beginn",
        "startdatum", "début", "inicio",
    ),
    "due": (
        "due date", "due", "deadline", "due on", "due at", "due by", "finish by", "target date", "target end",
        "end date", "end", "planned end", "fällig", "fälligkeit", "fällig am", "fälligkeitsdatum", "frist", "termin",
        "échéance", "date limite", "vencimiento", "fecha límite", "prazo", "scadenza", "vervaldatum",
    ),
    "created": (
        "created", "created at", "created on", "created date", "creation date", "date created", "date of creation",
        "erstellt", "erstellt am", "créé le",
    ),
    "done_at": (
        "completed at", "completed on", "completed date", "completion date", "date completed", "resolved", "done at",
        "done on", "finish date", "finished at", "closed at", "closed on", "erledigt am",
    ),
    "done": (
        "done", "completed", "complete", "is complete", "finished", "checked", "erledigt", "fertig", "terminé",
        "hecho",
    ),
    "archived": ("archived", "is archived", "archiviert"),
    "labels": (
        "labels", "label", "tags", "tag", "categories", "category", "etiketten", "schlagwörter", "étiquettes",
        "etiquetas", "etichette",
    ),
    "type": ("issue type", "work type", "work item type", "task type"),
    "key": (
        "key", "issue key", "task id", "card id", "id", "issue id", "item id", "#", "number", "no", "nr", "nummer",
    ),
    "parent": (
        "parent", "parent task", "parent id", "parent key", "parent issue", "epic", "epic link", "übergeordnet",
    ),
    "outcome": ("outcome", "required outcome", "acceptance criteria", "definition of done", "ergebnis"),
    "checklist": ("checklist", "checklists", "checklist items", "checkliste"),
    "comment": ("comment", "comments", "remarks", "kommentar", "kommentare", "commentaire", "comentario"),
    "link": ("link", "links", "url", "attachment", "attachments", "attachment links", "anhang", "anhänge"),
    "project": ("project", "project name", "board", "board name", "projekt", "projet", "proyecto"),
    "project_key": ("project key",),
}  # fmt: skip

JIRA: dict[str, str] = {
    "summary": "title", "issue key": "key", "issue id": "other_key", "issue type": "type", "status": "status",
    "status category": "status_category", "priority": "priority", "assignee": "assignee",
    "assignee id": "assignee_id", "reporter": "created_by", "reporter id": "created_by_id", "created": "created",
    "due date": "due", "start date": "start", "resolved": "done_at", "description": "description", "labels": "labels",
    "comment": "comment", "comments": "comment", "attachment": "link", "attachments": "link",
    "original estimate": "effort", "parent": "parent", "parent key": "parent", "parent id": "parent",
    "epic link": "parent", "project name": "project", "project key": "project_key", "acceptance criteria": "outcome",
    "creator": "skip", "creator id": "skip", "project type": "skip", "project lead": "skip",
    "project lead id": "skip", "project description": "skip", "project url": "skip", "last viewed": "skip",
    "updated": "skip", "votes": "skip", "watchers": "skip", "watchers id": "skip", "work ratio": "skip",
    "σ original estimate": "skip", "σ remaining estimate": "skip", "σ time spent": "skip", "rank": "skip",
    "development": "skip", "parent summary": "skip", "status category changed": "skip", "epic status": "skip",
    "epic color": "skip", "epic colour": "skip", "issue color": "skip", "security level": "skip",
    "locked forms": "skip", "open forms": "skip", "submitted forms": "skip", "total forms": "skip",
}  # fmt: skip

WEKAN: dict[str, str] = {
    "title": "title", "description": "description", "stage": "status", "owner": "created_by",
    "members": "contributors", "labels": "labels", "due date": "due", "start date": "start", "finish date": "done_at",
    "created at": "created", "updated at": "skip",
}  # fmt: skip
