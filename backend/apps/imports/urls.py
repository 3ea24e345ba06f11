from rest_framework.routers import SimpleRouter

from apps.imports.views import ImportViewSet

router = SimpleRouter()
router.register("imports", ImportViewSet, "import")
urlpatterns = router.urls
