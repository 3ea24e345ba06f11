"""Writing the answer: the built-in draft at once, then the queue, the model's stream, the check, and the record."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

from django.conf import settings

from apps.ai import prompting
from apps.ai.checking import Rules, check
from apps.ai.engines.base import ChatRequest, EngineError, Final, Text, Waiting
from apps.ai.services import records
from apps.ai.services.engines import engine, installed_model, note_reachable
from apps.ai.services.outcome import Outcome
from apps.ai.services.parts import PartsReader
from apps.ai.services.preparing import Prepared
from apps.ai.services.queues import queue
from apps.ai.services.structure import conforming
from apps.ai.slots import SlotStream

log = logging.getLogger(__name__)
Line = dict[str, Any]
Lines = AsyncGenerator[Line, None]
ANSWERED = ("result", "model", "run", "engine", "fallback", "findings", "structured")
UNSEEN_ATTEMPTS = 2  # how often the model is asked while nobody has seen its text


async def answer(prepared: Prepared) -> Line:
    """The whole answer as one document; since nobody watches, a text that fails the check is asked for once more."""
    async with aclosing(lines(prepared, watched=False)) as stream:
        said = [line async for line in stream]
    return {**{name: said[-1].get(name) for name in ANSWERED}, "sources": prepared.run.sources}


async def lines(prepared: Prepared, *, watched: bool = True) -> Lines:
    """The stream's lines: start, sources, draft, queued…, waiting…, text…, check, done."""
    outcome = Outcome(prepared)
    with records.stoppable(prepared.run.pk) as wish:
        try:
            async with aclosing(_all_lines(prepared, outcome, watched)) as stream:
                async for line in stream:
                    yield line
        except GeneratorExit:
            outcome.stopped = not outcome.told
            raise
        except asyncio.CancelledError:
            outcome.stopped = not outcome.told
            if not wish.stopped:
                raise
            wish.forgive()
            yield outcome.stopped_line()
        finally:
            # Said before it is recorded: the reader need not wait for the disk.
            wish.over = True
            saving = asyncio.get_running_loop().run_in_executor(None, records.save_outcome, outcome)
            await asyncio.shield(saving)


async def _all_lines(prepared: Prepared, outcome: Outcome, watched: bool) -> Lines:
    yield {"type": "start", "run": prepared.run.pk, **outcome.intended()}
    yield {"type": "sources", "items": prepared.run.sources, "omitted": prepared.omitted}
    yield {"type": "draft", "text": prepared.draft}
    async with aclosing(_model_lines(prepared, outcome, watched)) as stream:
        async for line in stream:
            yield line
    yield {"type": "check", "findings": outcome.findings}
    yield outcome.done_line()


async def _model_lines(prepared: Prepared, outcome: Outcome, watched: bool) -> Lines:
    """Asks the engines in turn; every failure ends in the built-in text with its reason."""
    for name in prepared.engines:
        try:
            async with aclosing(_queued(name, prepared, outcome, watched)) as stream:
                async for line in stream:
                    yield line
            note_reachable(name, True)
            return
        except EngineError as problem:
            note_reachable(name, problem.code != "ai_unavailable")
            outcome.failed(problem)
            if problem.code != "ai_unavailable":
                return
        except Exception:
            log.exception("run %s crashed", prepared.run.pk)
            outcome.failed(EngineError("bad_request"))
            return


async def _queued(name: str, prepared: Prepared, outcome: Outcome, watched: bool) -> Lines:
    place = queue().enter(prepared.user_id)
    try:
        async for position in place.positions():
            yield {"type": "queued", "position": position}
        async with aclosing(_attempts(name, prepared, outcome, watched)) as stream:
            async for line in stream:
                yield line
    finally:
        place.leave()


async def _attempts(name: str, prepared: Prepared, outcome: Outcome, watched: bool) -> Lines:
    """Asks again by itself only while nobody has seen a text: after a fault, an empty answer, or a failed check."""
    outcome.engine, outcome.model = name, await installed_model(name, prepared.model)
    messages = prepared.messages
    if prepared.prompt.pieces:
        reader = PartsReader(engine(name), prepared.prompt, outcome)
        async with aclosing(reader.lines()) as stream:
            async for line in stream:
                yield line
        messages = reader.messages()
    for number in range(1, UNSEEN_ATTEMPTS + 1):
        last = number == UNSEEN_ATTEMPTS
        try:
            async with aclosing(_attempt(name, prepared, outcome, messages, number)) as stream:
                async for line in stream:
                    yield line
        except EngineError as problem:
            if last or outcome.shown or not problem.automatic_retries:
                raise
            continue
        review(prepared, outcome)
        if last or not outcome.wrong or (watched and outcome.shown):
            return
        messages = prompting.retry_messages(messages, outcome.model_text, outcome.found)


async def _attempt(
    name: str, prepared: Prepared, outcome: Outcome, messages: list[dict[str, Any]], number: int
) -> Lines:
    """One question to the model, its slots filled while it streams."""
    outcome.begin()
    slots = SlotStream(prepared.facts) if prepared.action.leaves_the_company else None
    hidden = prepared.action.schema is not None
    async with aclosing(engine(name).chat(_request(prepared, outcome.model, messages, number))) as events:
        async for event in events:
            if type(event) is Text:
                delta = slots.feed(event.delta) if slots else event.delta
                outcome.add(delta)
                if delta and not hidden:
                    yield outcome.text_line(delta, number)
            elif type(event) is Waiting:
                yield {"type": "waiting", "loading": event.cold}
            elif type(event) is Final:
                outcome.final(event)
    if slots and (rest := slots.end()):
        outcome.add(rest)
        yield outcome.text_line(rest, number)
    outcome.complete()


def _request(prepared: Prepared, model: str, messages: list[dict[str, Any]], number: int) -> ChatRequest:
    return ChatRequest(
        model=model,
        messages=messages,
        num_predict=prepared.answer_tokens,
        temperature=prepared.action.temperature if number == 1 else 0.1,
        seed=number,
        keep_alive=settings.AI_KEEP_ALIVE,
        schema=prepared.action.schema.model_json_schema() if prepared.action.schema else None,
    )


def review(prepared: Prepared, outcome: Outcome) -> None:
    """Checks the model's text against the facts and the asker's own words."""
    if prepared.action.schema:
        outcome.structured = conforming(prepared.action.schema, outcome.model_text)
    rules = Rules(
        leaves_the_company=prepared.action.leaves_the_company,
        language="en" if prepared.language == "en" else "tr",
        today=prepared.today,
        max_words=prepared.action.words * 2,
    )
    outcome.reviewed(check(outcome.model_text, prepared.facts, said=prepared.question.said, rules=rules))
