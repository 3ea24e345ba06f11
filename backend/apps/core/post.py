"""The door for e-mail: SMTP where it is set up, files in the outbox where it is not."""

import logging
from smtplib import SMTPException

from django.core.mail import EmailMessage, get_connection

log = logging.getLogger("imece")
TIMEOUT = 10  # seconds


def send(to: str, subject: str, body: str) -> bool:
    """Whether the mail server (or the outbox) took the message."""
    try:
        return bool(EmailMessage(subject, body, to=[to], connection=get_connection(timeout=TIMEOUT)).send())
    except (OSError, SMTPException) as problem:
        log.warning("E-mail was not taken: %s", type(problem).__name__)
        return False
