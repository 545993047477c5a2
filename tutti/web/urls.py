"""Where everything stands.  The rooms have registered their special doors by now: each brings its `doors.py` along."""

from django.urls import URLPattern, URLResolver, include, path

from tutti.kit.doors import DOORS
from tutti.web import api, problems, session, uploads

handler400, handler403 = problems.handler400, problems.handler403
handler404, handler500 = problems.handler404, problems.handler500

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/openapi.json", api.openapi),
    path("api/v1/sync", api.sync),
    path("api/v1/activity", api.activity),
    path("api/v1/changes/<int:seq>/undo", api.undo),
    path("api/v1/tasks/<uuid:task_id>/details", api.task_details),
    path("api/v1/session", session.session),
    path("api/v1/files", uploads.bring),
    *(path(f"api/v1/{one}", api.special(one)) for one in dict.fromkeys(door.path for door in DOORS)),
    path("api/v1/<slug:path>", api.collection),
    path("api/v1/<slug:path>/<uuid:row_id>", api.single),
    path("api/v1/<slug:path>/<uuid:row_id>/<slug:verb>", api.verb),
    path("_allauth/", include("tutti.web.second_step")),
    path("_allauth/", include("tutti.web.company")),
    path("_allauth/", include("allauth.headless.urls")),
]
