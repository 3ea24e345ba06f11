from rest_framework.routers import SimpleRouter

from apps.attachments.views import AttachmentViewSet

router = SimpleRouter()
router.register("attachments", AttachmentViewSet, "attachment")
urlpatterns = router.urls
