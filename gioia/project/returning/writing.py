"""A plan written at home, within a change: first what others refer to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from gioia.project.returning.letting_go import let_go_of_arrows, let_go_of_names
from gioia.project.returning.material import MaterialWriter
from gioia.project.returning.quote_rows import write_quotes
from gioia.project.work.codes import NewCode, write_codes
from gioia.project.work.memo_rows import row as memo_row
from gioia.store import read_codes, read_past
from gioia.store.store import new_guid, now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gioia.codebook.model import Codebook
    from gioia.project.project import Project
    from gioia.project.returning.comparing import Pair
    from gioia.project.returning.planning import Plan
    from gioia.project.returning.state import Key, Kind
    from gioia.project.three_way import Fields


class Writer:
    """Writes what was planned, kind by kind."""

    def __init__(self, home: Project, copy: Project, plan: Plan) -> None:
        self.home = home
        self.store = home.store
        self.plan = plan
        self.material = MaterialWriter(home, copy)

    def write(self, book: Codebook) -> None:
        """All but files; `book` is the copy's, for codes that are needed and are gone at home."""
        self._informants()
        self._sources()
        self._speakers()
        self._attributes()
        write_codes(self.home, _needed(self.home, book, self.plan.codes))
        write_quotes(self.home, self.plan.kinds["quote"])
        self._relations()
        self._memos()
        self._values()
        self._dismissals()

    def take_files(self) -> None:
        """Copies the files of interviews that came: what is taken back leaves none behind.

        Raises:
            FileError: one cannot be written; then none of them is there.
        """
        self.material.take_files()

    def _new(self, kind: Kind) -> Iterator[tuple[Key, Fields]]:
        yield from self.plan.kinds[kind].new.items()

    def _changed(self, kind: Kind) -> Iterator[Pair]:
        return (pair for pair in self.plan.kinds[kind].pairs.values() if pair.differs)

    def _keys(self, table: str) -> dict[str, int]:
        """The keys of a table's rows, by guid."""
        return {row["guid"]: key for key, row in read_past.rows(self.store, table).items()}

    def _informants(self) -> None:
        keys = self._keys("informant")
        let_go_of_names(self.store, "informant", keys, self._changed("informant"))
        for pair in self._changed("informant"):
            self.store.update("informant", keys[pair.key[0]], **pair.fields)
        for (guid,), fields in self._new("informant"):
            self.store.insert("informant", {"guid": guid, "name": fields["name"]})

    def _sources(self) -> None:
        keys, informants = self._keys("source"), self._keys("informant")
        let_go_of_names(self.store, "source", keys, self._changed("source"))
        for pair in self._changed("source"):
            key = keys[pair.key[0]]
            if pair.fields["language"] != pair.old["language"]:
                self.store.delete("sentence", source_id=key)
            self.store.update("source", key, **pair.fields)
        for (guid,), fields in self._new("source"):
            source_id = self.material.write(guid, fields)
            speakers = {
                label: self.store.insert(
                    "speaker",
                    {
                        "source_id": source_id,
                        "label": label,
                        "role": one["role"],
                        "informant_id": informants.get(one["informant"]),
                    },
                )
                for (of, label), one in self._new("speaker")
                if of == guid
            }
            self.material.write_turns(guid, source_id, speakers.__getitem__)

    def _speakers(self) -> None:
        sources, informants = self._keys("source"), self._keys("informant")
        rows = read_past.rows(self.store, "speaker").values()
        keys = {(row["source_id"], row["label"]): row["id"] for row in rows}
        for pair in self._changed("speaker"):
            guid, label = pair.key
            who = informants.get(pair.fields["informant"])
            key = keys[sources[guid], label]
            self.store.update("speaker", key, role=pair.fields["role"], informant_id=who)

    def _attributes(self) -> None:
        keys = self._keys("attribute")
        for (guid,), fields in self._new("attribute"):
            choices = json.dumps(fields["choices"], ensure_ascii=False)
            self.store.insert("attribute", {**fields, "guid": guid, "choices": choices})
        for pair in self._changed("attribute"):
            choices = json.dumps(pair.fields["choices"], ensure_ascii=False)
            self.store.update(
                "attribute", keys[pair.key[0]], name=pair.fields["name"], choices=choices
            )

    def _values(self) -> None:
        attributes = self._keys("attribute")
        on = {"source": self._keys("source"), "informant": self._keys("informant")}
        for (guid, target), fields in self._new("value"):
            told = {"attribute_id": attributes[guid], "value": fields["value"]}
            key = {f"{fields['on']}_id": on[fields["on"]][target]}
            self.store.insert("attribute_value", {**told, **key})
        rows = read_past.rows(self.store, "attribute_value").values()
        keys = {
            (row["attribute_id"], row["source_id"], row["informant_id"]): row["id"] for row in rows
        }
        for pair in self._changed("value"):
            guid, target = pair.key
            source = on["source"].get(target)
            place = (attributes[guid], source, on["informant"].get(target) if not source else None)
            self.store.update("attribute_value", keys[place], value=pair.fields["value"])

    def _relations(self) -> None:
        keys, codes = self._keys("relation"), self._keys("code")
        quotes = self._keys("quote")
        let_go_of_arrows(self.store, keys, codes, self.plan.kinds["relation"].pairs.values())
        for pair in self._changed("relation"):
            key = keys[pair.key[0]]
            values = {"label": pair.fields["label"], **_arrow(pair.fields, codes)}
            self.store.update("relation", key, **values)
            for guid in pair.old["evidence"] - pair.fields["evidence"]:
                self.store.delete("relation_quote", relation_id=key, quote_id=quotes[guid])
            self._link(key, pair.fields["evidence"] - pair.old["evidence"], quotes)
        for (guid,), fields in self._new("relation"):
            values = {"guid": guid, "label": fields["label"], **_arrow(fields, codes)}
            key = self.store.insert("relation", values)
            self._link(key, fields["evidence"], quotes)

    def _link(self, key: int, evidence: frozenset[str], quotes: dict[str, int]) -> None:
        rows = [{"relation_id": key, "quote_id": quotes[guid]} for guid in sorted(evidence)]
        self.store.insert_many("relation_quote", rows)

    def _memos(self) -> None:
        keys = self._keys("memo")
        for (guid,), fields in self._new("memo"):
            self._memo(guid, fields)
        for pair in self._changed("memo"):
            at = max(pair.old["changed_at"], pair.theirs["changed_at"])
            values = memo_row(self.home, pair.fields)
            self.store.update("memo", keys[pair.key[0]], changed_at=at, **values)
        memos = self.plan.kinds["memo"].pairs
        fresh = {"kind": "analytic", "settled": 0, "coder": self.home.coder}
        fresh |= {"at": now(), "changed_at": now()}
        for words in self.plan.words:
            like = memos[words.like].old if words.like else fresh
            self._memo(words.guid, {**like, "on": words.on, "text": words.text})

    def _memo(self, guid: str, fields: Fields) -> None:
        told = {name: fields[name] for name in ("at", "changed_at")}
        coder = {"guid": guid, "coder_id": self.home.coder_id(fields["coder"])}
        self.store.insert("memo", {**told, **coder, **memo_row(self.home, fields)})

    def _dismissals(self) -> None:
        rows = read_past.rows(self.store, "dismissal").values()
        keys: dict[Key, int] = {(row["rule"], row["about"]): row["id"] for row in rows}
        guids = {row["guid"] for row in rows}
        for (rule, about), fields in self._new("dismissal"):
            guid = fields["guid"] if fields["guid"] not in guids else new_guid()
            told = {"rule": rule, "about": about, "guid": guid, "at": fields["at"]}
            coder_id = self.home.coder_id(fields["coder"])
            self.store.insert(
                "dismissal", {**told, "reason": fields["reason"], "coder_id": coder_id}
            )
        for pair in self._changed("dismissal"):
            self.store.update("dismissal", keys[pair.key], reason=pair.fields["reason"])


def _arrow(fields: Fields, codes: dict[str, int]) -> dict[str, Any]:
    start, end, kind = fields["arrow"]
    return {"start_id": codes[start], "end_id": codes[end], "kind": kind}


def _needed(home: Project, book: Codebook, wanted: set[str]) -> list[NewCode]:
    """Codes that were deleted at home, as the copy has them; under what is still here of theirs."""
    here = {code.guid: code for code in read_codes.codes(home.store, grounded=False)}
    found = [(level, code) for level, codes in book.levels() for code in codes]
    return [
        NewCode(level, code, code.parent if code.parent in here.keys() | wanted else None)
        for level, code in found
        if code.guid in wanted
    ]
