"""Every setting, read from the environment once; a bad value stops the start with the variable's name."""

import secrets
from pathlib import Path

from config import environment as env

BACKEND = Path(__file__).resolve().parent.parent
ROOT = BACKEND.parent
VERSION = "0.1.0"

# The agency's modules: apps, URLs and rooms are read from this list and from nothing else.
MODULES = ["customers", "notes"]

HOST = env.read("HOST", "127.0.0.1", str)
PORT = env.read("PORT", "8000", env.port)
DATA_DIR = env.read("IMECE_DATA_DIR", str(ROOT / "var"), env.folder)
DEMO = env.read("IMECE_DEMO", "1", env.flag)
ADMIN_EMAIL = env.read("IMECE_ADMIN_EMAIL", "", str)
ADMIN_PASSWORD = env.read("IMECE_ADMIN_PASSWORD", "", str)
DEBUG = env.read("IMECE_DEBUG", "0", env.flag)


def _secret_key() -> str:
    """Made on the first start and kept beside the data, readable by its owner only."""
    path = DATA_DIR / "secret-key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


SECRET_KEY = env.read("IMECE_SECRET_KEY", "", str) or _secret_key()
ALLOWED_HOSTS = env.read("IMECE_ALLOWED_HOSTS", "*", env.comma_list)
CSRF_TRUSTED_ORIGINS = env.read("IMECE_TRUSTED_ORIGINS", "", env.comma_list)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "huey.contrib.djhuey",
    "config",
    "apps.core",
    "apps.accounts",
    "apps.attachments",
    "apps.desk",
    "apps.rates",
    "apps.ai",
    "apps.search",
    "apps.imports",
    *(f"apps.{module}" for module in MODULES),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "apps.core.middleware.ContentSecurityPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "apps.core.middleware.AskersLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "config.urls"
ASGI_APPLICATION = "config.asgi.application"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]

DATABASES = {"default": env.read("DATABASE_URL", "", lambda url: env.database(url, DATA_DIR))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REDIS_URL = env.read("REDIS_URL", "", str)
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": DATA_DIR / "cache"}
}
HUEY = {
    "huey_class": "huey.RedisHuey" if REDIS_URL else "huey.SqliteHuey",
    "name": "imece",
    "immediate": False,
    **({"url": REDIS_URL} if REDIS_URL else {"filename": str(DATA_DIR / "queue.sqlite3")}),
}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("MinimumLengthValidator", "CommonPasswordValidator", "UserAttributeSimilarityValidator")
]
ACCOUNT_ADAPTER = "apps.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
# Five failures lock an account for a quarter of an hour, twenty an address.
ACCOUNT_RATE_LIMITS = {"login_failed": "20/15m/ip,5/15m/key"}
ALLAUTH_TRUSTED_PROXY_COUNT = env.read("IMECE_TRUSTED_PROXIES", "0", int)
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ["browser"]
HEADLESS_FRONTEND_URLS = {"account_reset_password_from_key": "/giris/parola/{key}", "account_signup": "/giris"}
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_COOKIES = env.read("IMECE_HTTPS", "0", env.flag)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_COOKIES
SECURE_REFERRER_POLICY = "same-origin"

LANGUAGE_CODE = "tr"
LANGUAGES = [("tr", "Türkçe"), ("en", "English")]
LOCALE_PATHS = [BACKEND / "locale"]
TIME_ZONE = "Europe/Istanbul"
USE_TZ = True

PAGE_DIR = ROOT / "frontend" / "dist"
STATIC_URL = "/static/"
STATIC_ROOT = None
STATICFILES_DIRS = [PAGE_DIR] if PAGE_DIR.exists() else []
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILES_QUOTA = env.read("IMECE_FILES_QUOTA_MB", "10240", env.at_least(1)) * 1024 * 1024

EMAIL_HOST = env.read("EMAIL_HOST", "", str)
EMAIL_PORT = env.read("EMAIL_PORT", "587", env.port)
EMAIL_HOST_USER = env.read("EMAIL_HOST_USER", "", str)
EMAIL_HOST_PASSWORD = env.read("EMAIL_HOST_PASSWORD", "", str)
EMAIL_USE_TLS = env.read("EMAIL_USE_TLS", "1", env.flag)
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "outbox"

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "apps.accounts.authentication.TokenAuthentication",
        "apps.accounts.authentication.PageSessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["apps.core.api.rendering.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["apps.core.api.parsing.JSONParser"],
    "DEFAULT_PAGINATION_CLASS": "apps.core.api.pages.Pages",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "apps.core.errors.answer",
    "UNAUTHENTICATED_USER": None,
    "DEFAULT_FILTER_BACKENDS": [],
    "COERCE_DECIMAL_TO_STRING": True,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "İmece",
    "VERSION": VERSION,
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
    "ENUM_NAME_OVERRIDES": {
        "LegalKind": "apps.customers.models.LEGAL_KINDS",
        "CustomerStatus": "apps.customers.models.STATUSES",
        "ServiceKind": "apps.customers.models.SERVICE_KINDS",
        "NoteKind": "apps.notes.models.KINDS",
        "RunStatus": "apps.ai.models.STATUSES",
        "ImportStatus": "apps.imports.models.STATUSES",
        "ImportMode": "apps.imports.models.MODES",
        "EngineName": ["auto", "ollama", "openai", "builtin"],
        "Severity": ["error", "warning"],
    },
}

AI_ENGINE = env.read("IMECE_AI_ENGINE", "auto", env.one_of(*env.ENGINES))
AI_MODEL = env.read("IMECE_AI_MODEL", "", str)
AI_ALLOW_PUBLIC_HOST = env.read("IMECE_AI_ALLOW_PUBLIC_HOST", "0", env.flag)
OLLAMA_HOST = env.read("OLLAMA_HOST", "127.0.0.1:11434", env.model_servers(allow_public=AI_ALLOW_PUBLIC_HOST))
OPENAI_BASE_URL = env.read("OPENAI_BASE_URL", "", env.model_servers(allow_public=AI_ALLOW_PUBLIC_HOST))
if AI_ENGINE == "openai":
    env.need("OPENAI_BASE_URL", OPENAI_BASE_URL, "IMECE_AI_ENGINE=openai")
AI_PARALLEL = env.read("IMECE_AI_PARALLEL", "32", env.at_least(1))
AI_WAITING = env.read("IMECE_AI_WAITING", "64", env.at_least(0))
AI_WAITING_PER_PERSON = env.read("IMECE_AI_WAITING_PER_PERSON", "40", env.at_least(0))
AI_CONTEXT = env.read("IMECE_AI_CONTEXT", "8192", env.at_least(2048))
AI_KEEP_ALIVE = env.read("IMECE_AI_KEEP_ALIVE", "30m", str)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
