from rest_framework.routers import SimpleRouter

from apps.customers import views

router = SimpleRouter()
router.register("customers", views.CustomerViewSet, "customer")
router.register("contacts", views.ContactViewSet, "contact")
router.register("services", views.ServiceViewSet, "service")
urlpatterns = router.urls
