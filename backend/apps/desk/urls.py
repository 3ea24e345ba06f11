from rest_framework.routers import SimpleRouter

from apps.desk import views

router = SimpleRouter()
router.register("views", views.SavedViewViewSet, "saved-view")
router.register("tags", views.TagViewSet, "tag")
router.register("custom-fields", views.CustomFieldViewSet, "custom-field")
router.register("notifications", views.NotificationViewSet, "notification")
urlpatterns = router.urls
