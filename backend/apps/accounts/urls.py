from django.urls import include, path
from rest_framework.routers import SimpleRouter

from apps.accounts.views import agency, audit, me, people, roles, sign_in
from apps.core.history.views import HistoryView, RestoreView

router = SimpleRouter()
router.register("roles", roles.RoleViewSet, basename="role")
router.register("teams", people.TeamViewSet, basename="team")

urlpatterns = [
    path("auth/token/", sign_in.TokenView.as_view()),
    path("auth/link/", sign_in.SignInLinkView.as_view()),
    path("me/", me.MeView.as_view()),
    path("me/password/", me.PasswordView.as_view()),
    path("me/sessions/", me.SessionsView.as_view()),
    path("me/sessions/<int:pk>/", me.SessionView.as_view()),
    path("me/tokens/", me.KeysView.as_view()),
    path("me/tokens/<int:pk>/", me.KeyView.as_view()),
    path("agency/", agency.AgencyView.as_view()),
    path("agency/logo/", agency.LogoView.as_view()),
    path("people/", people.PeopleView.as_view()),
    path("people/<int:pk>/", people.PersonView.as_view()),
    path("people/<int:pk>/link/", people.PersonLinkView.as_view()),
    path("visibility/", roles.VisibilityView.as_view()),
    path("history/", HistoryView.as_view()),
    path("history/<int:pk>/restore/", RestoreView.as_view()),
    path("audit/", audit.AuditView.as_view()),
    path("audit/chain/", audit.ChainView.as_view()),
    path("", include(router.urls)),
]
