"""All that is known before the first word: permission, facts, the built-in draft, the prompt, the run's record."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError

from apps.accounts.selectors import agency
from apps.ai import drafting, prompting
from apps.ai.facts import Fact, Facts
from apps.ai.models import Run
from apps.ai.registry import Action, Options, action_named, gathered
from apps.ai.services.engines import candidates, is_there, wished_model
from apps.ai.services.prompts import Messages, Prompt, answer_tokens, prompt_of
from apps.ai.slots import names as slot_names
from apps.core import records
from apps.core.errors import NotFound, Refused
from apps.core.turns import writers_turn


class UnknownAction(Refused):
    code = "unknown_action"
    message = _("Böyle bir yapay zekâ işlemi yok.")


class BadQuestion(Refused):
    code = "invalid"
    message = _("Bazı alanlar düzeltilmeli.")


@dataclass(frozen=True)
class Question:
    """What a person asks."""

    action: str
    prompt: str = ""
    context: str = ""
    on: str = ""
    record: int | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    engine: str | None = None
    model: str = ""

    @property
    def said(self) -> str:
        """The person's own words, whose figures and names count as known."""
        return f"{self.prompt}\n{self.context}".strip()


@dataclass
class Prepared:
    """A run that is ready to be written; nothing below needs the database until it ends."""

    action: Action
    question: Question
    options: Options
    language: str  # of the text
    asked_in: str  # of the page
    user_id: int
    today: date
    facts: Facts
    omitted: list[str]
    draft: str
    prompt: Prompt
    messages: Messages
    engines: list[str]
    model: str
    run: Run
    answer_tokens: int


def prepare(question: Question, *, user: Any, today: date) -> Prepared:
    """Raises Refused or NotFound when the person may not ask this; otherwise the run stands recorded."""
    action = action_named(question.action)
    if action is None:
        raise UnknownAction(fields={"action": [str(UnknownAction.message)]})
    _check_words(action, question)
    record = _record(action, question, user)
    options = _options(action, question)
    facts = _facts(action, question, options, (record, user, today))
    language = str(getattr(options, "language", "") or get_language() or "tr")[:2]
    draft = drafting.write(action.draft, facts | _asker(user), options.model_dump(), language)
    return _packed(action, question, options, (language, user, today, facts, draft))


def _check_words(action: Action, question: Question) -> None:
    """A free action needs words or a record to go by."""
    if not is_there(question.engine):
        raise BadQuestion(fields={"engine": [gettext("Bu motor kurulu değil.")]})
    if action.records is not None:
        return
    if question.record and not question.on:
        raise BadQuestion(fields={"on": [gettext("Kaydın türünü belirtin.")]})
    if not question.said and not question.record:
        raise BadQuestion(fields={"prompt": [gettext("Ne istediğinizi yazın ya da bir kayıt seçin.")]})


def _record(action: Action, question: Question, user: Any) -> Any:
    if action.records is None:
        return records.fetch(question.on, question.record, user) if question.on and question.record else None
    if question.record is None:
        raise BadQuestion(fields={"record": [gettext("Hangi kayıt için olduğunu belirtin.")]})
    record = action.records(user).filter(pk=question.record).first()
    if record is None:
        raise NotFound
    return record


def _options(action: Action, question: Question) -> Options:
    try:
        return action.options.model_validate(dict(question.options))
    except ValidationError as problem:
        wrong = {str(error["loc"][0]) if error["loc"] else "options": [_meaning(error)] for error in problem.errors()}
        raise BadQuestion(fields=wrong) from problem


def _meaning(error: Any) -> str:
    if error["type"] == "extra_forbidden":
        return gettext("Böyle bir seçenek yok.")
    return gettext("Bu değer seçilemez.")


def _facts(action: Action, question: Question, options: Options, asked: tuple[Any, Any, date]) -> Facts:
    """The action's own facts, what the other modules know when it gathers, and who writes when it leaves the house."""
    record, user, today = asked
    subject = question if action.records is None else record
    facts = action.facts_about(subject, options, today=today, said=question.prompt)
    if record is not None and (action.gather or action.records is None):
        facts = facts | gathered(record, user)
    facts = facts.seen_by(user)
    return facts | _asker(user) if action.leaves_the_company else facts


def _asker(user: Any) -> Facts:
    house = agency()
    return Facts(
        gonderen=Fact("Yazan", user.name, weight=3),
        gonderen_unvan=Fact("Yazanın unvanı", user.title, weight=2),
        gonderen_telefon=Fact("Yazanın telefonu", user.phone or house.phone, weight=2),
        ajans=Fact("Ajans", house.name, weight=3),
        imza=Fact("İmza", user.signature or house.signature, weight=2),
    )


def _packed(action: Action, question: Question, options: Options, made: tuple[Any, ...]) -> Prepared:
    language, user, today, facts, draft = made
    prompt = prompt_of(action, facts, _asked(action, question, options, language, facts))
    messages, omitted = ([], []) if prompt.pieces else prompt.written()
    engines = candidates(question.engine)
    return Prepared(
        action=action,
        question=question,
        options=options,
        language=language,
        asked_in=get_language() or "tr",
        user_id=user.pk,
        today=today,
        facts=facts,
        omitted=omitted,
        draft=draft,
        prompt=prompt,
        messages=messages,
        engines=engines,
        model=wished_model(question.model) if engines else "",
        run=_record_run(action, question, options, user, prompt.facts, draft),
        answer_tokens=answer_tokens(action),
    )


def _asked(action: Action, question: Question, options: Options, language: str, facts: Facts) -> prompting.Asked:
    return prompting.Asked(
        prompt=question.prompt,
        context=question.context,
        options=_in_words(options, agency().brand_voice if action.leaves_the_company else ""),
        language=language,
        slots=_slots(facts) if action.leaves_the_company else {},
        schema=action.schema.model_json_schema() if action.schema else None,
    )


def _in_words(options: Options, voice: str) -> str:
    """The options as a person reads them, "Üslup: Resmî", and the agency's own voice for what leaves the house."""
    chosen = [(option.title, getattr(options, name)) for name, option in type(options).model_fields.items()]
    said = [*chosen, ("Marka dili", voice)]
    return "; ".join(f"{title}: {getattr(value, 'label', value)}" for title, value in said if title and value != "")


def _slots(facts: Facts) -> dict[str, str]:
    return slot_names(facts.only({key for key, fact in facts.items() if fact.weight}))


def _record_run(action: Action, question: Question, options: Options, user: Any, facts: Facts, draft: str) -> Run:
    run = Run(
        action=action.name,
        on=(action.on or question.on) if question.record else "",
        record_id=question.record,
        user=user,
        said={"prompt": question.prompt, "context": question.context},
        options=options.model_dump(mode="json"),
        prompt_version=prompting.PROMPT_VERSION,
        facts_hash=hashlib.sha256(facts.lines.encode()).hexdigest(),
        sources=facts.sources(),
        draft=draft,
    )
    with writers_turn():
        run.save(force_insert=True)
    return run
