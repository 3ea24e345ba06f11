"""The only place where failures become answers: `{code, message, fields?}` in the asker's language."""

import logging
from typing import Any

from django.core.exceptions import PermissionDenied as DjangoPermissionDenied
from django.core.exceptions import RequestDataTooBig
from django.core.exceptions import ValidationError as DjangoValidationError
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.serializers import as_serializer_error

log = logging.getLogger("imece")


class Refused(Exception):
    """An expected failure; subclasses stand beside the function that raises them."""

    code = "refused"
    status = 400
    message: Any = gettext_lazy("Bu işlem yapılamadı.")

    def __init__(self, message: str = "", *, fields: dict[str, list[str]] | None = None, **extra: Any) -> None:
        super().__init__(message or self.message)
        self.fields = fields
        self.extra = extra


class Forbidden(Refused):
    code = "forbidden"
    status = 403
    message = gettext_lazy("Bu işlem için yetkiniz yok.")


class NotFound(Refused):
    code = "not_found"
    status = 404
    message = gettext_lazy("Kayıt bulunamadı.")


class VersionConflict(Refused):
    code = "version_conflict"
    status = 409
    message = gettext_lazy("Siz yazarken kayıt başkası tarafından değiştirildi.")


def answer(problem: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler."""
    if isinstance(problem, Refused):
        return _response(problem.code, str(problem), problem.status, problem.fields, **problem.extra)
    if isinstance(problem, DjangoValidationError | exceptions.ValidationError):
        return _invalid(problem)
    if isinstance(problem, Http404 | exceptions.NotFound):
        return _response(NotFound.code, str(NotFound.message), 404)
    if isinstance(problem, DjangoPermissionDenied | exceptions.PermissionDenied):
        return _forbidden(problem)
    if isinstance(problem, RequestDataTooBig):
        return _response("too_large", _("Gönderilen veri çok büyük."), 413)
    return _api_exception(problem) if isinstance(problem, exceptions.APIException) else None


def _invalid(problem: Exception) -> Response:
    fields = {name: _flat(value) for name, value in as_serializer_error(problem).items()}
    first = next((texts[0] for texts in fields.values() if texts), "")
    return _response("invalid", _("Bazı alanlar düzeltilmeli.") if len(fields) > 1 or not first else first, 400, fields)


def _flat(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in _flat(part)]
    if isinstance(value, list | tuple):
        return [text for part in value for text in _flat(part)]
    return [str(value)]


def _forbidden(problem: Exception) -> Response:
    code = getattr(getattr(problem, "detail", None), "code", None)
    message = str(problem) if code not in (None, "permission_denied") else ""
    return _response(Forbidden.code, message or str(getattr(problem, "detail", "") or Forbidden.message), 403)


def _api_exception(problem: exceptions.APIException) -> Response:
    if isinstance(problem, exceptions.NotAuthenticated):
        response = _response("not_signed_in", _("Oturumunuz kapalı; lütfen giriş yapın."), problem.status_code)
    else:
        code = problem.get_codes()
        response = _response(code if isinstance(code, str) else "invalid", str(problem.detail), problem.status_code)
    if header := getattr(problem, "auth_header", None):
        response["WWW-Authenticate"] = header
    return response


def _response(
    code: str, message: str, status: int, fields: dict[str, list[str]] | None = None, **extra: Any
) -> Response:
    body: dict[str, Any] = {"code": code, "message": message, **extra}
    if fields:
        body["fields"] = fields
    return Response(body, status=status)


def no_such_page(request: HttpRequest, exception: Exception | None = None) -> JsonResponse:
    return JsonResponse({"code": NotFound.code, "message": _("Böyle bir adres yok.")}, status=404)


def crashed(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"code": "crashed", "message": _("Beklenmeyen bir hata oluştu; kaydı aldık.")}, status=500)


def malformed(request: HttpRequest, exception: Exception | None = None) -> JsonResponse:
    return JsonResponse({"code": "malformed", "message": _("İstek anlaşılamadı.")}, status=400)
