"""What the key path looks up: one row, or those of one source; compiled once, kept as SQL."""

from __future__ import annotations

from functools import cache

from sqlalchemy import bindparam, func, literal_column, select

from gioia.store.coding_tables import Code, Coding, Quote
from gioia.store.material_tables import Coder, Sentence, Source, SourceText, Speaker, Turn
from gioia.store.statements import compiled
from gioia.store.tables import Change, ChangeRow


@cache
def text_sha256() -> str:
    """SELECT of the digest of a source's text, by `:source_id`."""
    return compiled(select(Source.text_sha256).where(Source.id == bindparam("source_id")))


@cache
def code_standing() -> str:
    """SELECT of guid, level and `retired` of a code, by `:row_id`."""
    found = select(Code.guid, Code.level, Code.retired)
    return compiled(found.where(Code.id == bindparam("row_id")))


@cache
def labels_in_use() -> str:
    """SELECT of key and label of the codes of `:level` that are not retired."""
    in_use = Code.level == bindparam("level"), Code.retired == literal_column("0")
    return compiled(select(Code.id, Code.label).where(*in_use))


@cache
def last_position() -> str:
    """SELECT of the last place among the codes of `:level` under `:parent_id`, NULL for none."""
    beside = Code.parent_id.is_not_distinct_from(bindparam("parent_id"))
    found = select(func.max(Code.position)).where(beside, Code.level == bindparam("level"))
    return compiled(found)


@cache
def coder_named() -> str:
    """SELECT of a coder's key by `:name`."""
    return compiled(select(Coder.id).where(Coder.name == bindparam("name")))


@cache
def speaker_at() -> str:
    """SELECT of end, speaker, label of the turns of `:source_id` to `:position`, the last first."""
    here = (Turn.source_id == bindparam("source_id"), Turn.start <= bindparam("position"))
    found = select(Turn.end, Turn.speaker_id, Speaker.label)
    found = found.outerjoin(Speaker, Speaker.id == Turn.speaker_id).where(*here)
    return compiled(found.order_by(Turn.start.desc()))


@cache
def speakers_of() -> str:
    """SELECT of start, end and speaker of each turn of `:source_id`."""
    found = select(Turn.start, Turn.end, Turn.speaker_id)
    here = Turn.source_id == bindparam("source_id")
    return compiled(found.where(here).order_by(Turn.start))


@cache
def turns_of() -> str:
    """SELECT of the turns of `:source_id` with the speaker's label and role."""
    found = select(Turn.start, Turn.end, Turn.time_ms, Turn.marks, Speaker.label, Speaker.role)
    found = found.outerjoin(Speaker, Speaker.id == Turn.speaker_id)
    here = Turn.source_id == bindparam("source_id")
    return compiled(found.where(here).order_by(Turn.start))


@cache
def sentences_of() -> str:
    """SELECT of start and end of the sentences of `:source_id`."""
    found = select(Sentence.start, Sentence.end)
    here = Sentence.source_id == bindparam("source_id")
    return compiled(found.where(here).order_by(Sentence.start))


@cache
def text_of() -> str:
    """SELECT of the text of `:source_id`."""
    return compiled(select(SourceText.text).where(SourceText.id == bindparam("source_id")))


@cache
def quote_at() -> str:
    """SELECT of the key of a coder's quote at exactly `:start` to `:end` of a source."""
    here = [Quote.source_id, Quote.start, Quote.end, Quote.coder_id]
    return compiled(select(Quote.id).where(*(column == bindparam(column.key) for column in here)))


@cache
def coding_of() -> str:
    """SELECT of the coding of `:quote_id` with `:code_id` by `:coder_id`."""
    given = [Coding.quote_id, Coding.code_id, Coding.coder_id]
    return compiled(select(Coding.id).where(*(column == bindparam(column.key) for column in given)))


@cache
def last_done() -> str:
    """SELECT of key and summary of the last change that stands and touched anything."""
    touched = Change.id.in_(select(ChangeRow.change_id))
    found = select(Change.id, Change.summary).where(
        Change.state == literal_column("'done'"), touched
    )
    return compiled(found.order_by(Change.id.desc()))


@cache
def first_undone() -> str:
    """SELECT of key and summary of the change that was taken back last: the oldest of them."""
    undone = Change.state == literal_column("'undone'")
    found = select(Change.id, Change.summary).where(undone)
    return compiled(found.order_by(Change.id))
