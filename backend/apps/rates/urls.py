from django.urls import path
from rest_framework.routers import SimpleRouter

from apps.rates.views import OwnRateViewSet, RatesInForceView

router = SimpleRouter()
router.register("rates/own", OwnRateViewSet, "own-rate")
urlpatterns = [path("rates/", RatesInForceView.as_view(), name="rates"), *router.urls]
