from django.urls import path

from apps.accounts import views

urlpatterns = [
    path("auth/token/", views.TokenView.as_view()),
    path("auth/link/", views.SignInLinkView.as_view()),
    path("me/", views.MeView.as_view()),
    path("agency/", views.AgencyView.as_view()),
    path("people/", views.PeopleView.as_view()),
]
