"""The form of a quote: the locked words, who said them, how, when, where, to whom."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.model.change import Swap
from editor.model.denial import cue_of, with_denial
from editor.model.edits.looked_at import confirm_looked_at
from editor.model.edits.proposed import accept_proposed
from editor.model.edits.quotes import set_quote
from editor.model.records import Anchor, Quote, Record, Translation
from editor.model.sentence import sentence_at
from editor.ui.bridge import MakeEdit
from editor.ui.fonts import enlarged
from editor.ui.forms.about import AboutField
from editor.ui.forms.account_card import RelayPicker
from editor.ui.forms.candidates import Named
from editor.ui.forms.fields import ChoiceField, TextArea, TextField
from editor.ui.forms.flow import FlowLayout
from editor.ui.forms.header import offer_steps
from editor.ui.forms.looked_at import LookedAtLine
from editor.ui.forms.picker import EntityPicker, Name
from editor.ui.forms.proposed import ProposedLine
from editor.ui.forms.quoted_words import QuotedWords
from editor.ui.forms.record_fields import RecordFields
from editor.ui.forms.rows import FormRows
from editor.ui.forms.segments import Segments
from editor.ui.forms.stored import Write
from editor.ui.forms.timespan import TimeField
from editor.ui.forms.translated import TranslationCard
from editor.ui.forms.values import QUOTE_KINDS, TONES, said
from editor.ui.forms.word_field import WordField
from editor.ui.tables.listings import speaker_of
from editor.words import say

SPEAKERS = ("person", "organisation")


class QuoteFields(RecordFields):
    """Locked words, translation, speaker, office, cue, tone, kind, time, place, addressee, subjects, relay, context."""

    set_record = staticmethod(set_quote)

    def make(self, column: QVBoxLayout) -> Iterator[None]:
        """Make the fields, from top to bottom, a few at each step."""
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._title.setMinimumHeight(enlarged(28))
        self._head = self.make_head(self._title, "quote", say("Delete quote"))
        offer_steps(self._head, say("Previous quote"), say("Next quote"))
        self._words = QuotedWords(self.bridge)
        self._words.chosen.connect(self.evidence_chosen)
        self._words.selection_wished.connect(lambda: self.wished.emit("use selection", self.record_id))
        self._translation = TranslationCard(self.bridge)
        self._looked_at = LookedAtLine("quote", self._confirm)
        self._proposed = ProposedLine("quote", self._accept)
        rows = FormRows()
        for add in (self._add_who, self._add_when):
            yield
            add(rows)
        yield
        column.addWidget(self._head)
        column.addWidget(self._looked_at)
        column.addWidget(self._proposed)
        column.addWidget(self._words)
        adding = QWidget()
        buttons = FlowLayout(adding)
        buttons.addWidget(self._words.add_button)
        buttons.addWidget(self._translation.add_button)
        column.addWidget(adding)
        column.addWidget(self._translation)
        column.addSpacing(4)
        column.addLayout(rows)

    def fill(self, record: Record) -> None:
        """Show the quote in the fields."""
        assert isinstance(record, Quote)
        self._head.badge.follow(f"Q{record.number or ''}", "quote", full=True)
        speaker = speaker_of(self.bridge.project, record) or say("No speaker yet")
        self._title.setText(with_denial(self.bridge.project, record, speaker))
        self._words.show_quote(record)
        self._translation.show_quote(record)
        self._speaker.show_named(record.id, Named(record.speaker, record.speaker_words),
                                 self._naming("speaker", "speaker_words"))
        self._office.follow(record.id, record.office, self.writing("office"))
        self._cue.follow(record.id, cue_of(self.bridge.project, record), self._cueing())
        self._tone.offer(said(TONES))
        self._tone.follow(record.tone, self.choosing("tone"))
        self._kind.follow(record.kind, self.choosing("kind"))
        self._said_when.show_time(record.id, record.said_when,
                                  lambda: self.bridge.project.get(Quote, record.id).said_when,
                                  lambda when, merge: set_quote(record.id, merge=merge, said_when=when))
        self._said_when.offer_stated(
            self._around(record), lambda when, merge: set_quote(record.id, merge=merge, said_when=when))
        self._said_where.show_named(record.id, Named(record.said_where, record.said_where_words),
                                    self._naming("said_where", "said_where_words"))
        self._addressee.show_named(record.id, Named(record.addressee, record.addressee_words),
                                   self._naming("addressee", "addressee_words"))
        self._relay.show_named(record.id, self._relayed(record), self._relaying())
        self._about.show_quote(record)
        self._context.follow(record.id, record.context, self.writing("context"))
        self._looked_at.show_record(record)
        self._proposed.show_record(record)

    def first_field(self) -> QWidget:
        """Return the speaker."""
        return self._speaker

    def _add_who(self, rows: FormRows) -> None:
        self._speaker = EntityPicker(self.bridge, "quoteSpeaker", say("Speaker"), SPEAKERS, keeps_words=True)
        self._office = WordField(self.bridge, "quoteOffice", say("Office at the time"), self._offices, plain=False)
        self._tone = ChoiceField(self.bridge, "quoteTone", say("Tone"))
        self._cue = TextField(self.bridge, "quoteCue", say("Cue verb"))
        self._kind = Segments(self.bridge, "quoteKind", say("Kind"), said(QUOTE_KINDS))
        self._office.setPlaceholderText(say("As stated at the time"))
        self._cue.setPlaceholderText(say("Such as said or denied"))
        rows.add(say("Speaker"), self._speaker)
        rows.add(say("Office"), self._office)
        rows.add(say("Cue verb"), self._cue, self._tone, stretches=(3, 2))
        rows.add(say("Kind"), self._kind)

    def _add_when(self, rows: FormRows) -> None:
        self._said_when = TimeField(self.bridge, "quoteSaidWhen", say("Said when"))
        self._said_where = EntityPicker(self.bridge, "quoteSaidWhere", say("Said where"), ("location",),
                                        keeps_words=True)
        self._addressee = EntityPicker(self.bridge, "quoteAddressee", say("Addressee"), SPEAKERS, keeps_words=True)
        self._context = TextArea(self.bridge, "quoteContext", say("Context"))
        self._context.setPlaceholderText(say("Not stated"))
        self._proposed.mark("speaker", self._speaker)
        self._proposed.mark("cue", self._cue)
        self._proposed.mark("addressee", self._addressee)
        self._proposed.mark("said_when", self._said_when.begins, self._said_when.ends, self._said_when.words)
        rows.add(say("Said when"), self._said_when)
        rows.add(say("Said where"), self._said_where)
        rows.add(say("Addressee"), self._addressee)
        self._about = AboutField(self.bridge)
        self._about.record_chosen.connect(self.record_chosen)
        rows.add(say("About"), self._about)
        rows.add_complaint(self._about.picker.draft)
        self._relay = RelayPicker(self.bridge, "quoteRelayedBy", say("Relayed by"), plain=False)
        rows.add(say("Relayed by"), self._relay)
        rows.add(say("Context"), self._context)

    def concerns(self, swap: Swap) -> bool:
        """Tell also whether a swap changes the translation that is shown, or makes one."""
        held = swap.after or swap.before
        return super().concerns(swap) or (isinstance(held, Translation) and held.record == self.record_id)

    def _accept(self, *fields: str) -> None:
        self.bridge.submit(accept_proposed(Quote, self.record_id, *fields))

    def _confirm(self) -> None:
        self.bridge.submit(confirm_looked_at(Quote, self.record_id))

    def _offices(self) -> tuple[str, ...]:
        """Return the offices that the speaker is stated to hold."""
        quote = self.bridge.project.find(Quote, self.record_id)
        speaker = self.bridge.project.entity(quote.speaker) if quote is not None else None
        return tuple(dict.fromkeys(office.words for office in speaker.offices)) if speaker is not None else ()

    def _around(self, quote: Quote) -> tuple[Anchor, ...]:
        """Return the sentences around the quoted words, which say when they were said."""
        project = self.bridge.project
        if not project.is_loaded(quote.article):
            return ()
        words = project.text(quote.spans[0].text).words
        begin, end = sentence_at(words, quote.spans[0].begin).begin, sentence_at(words, quote.spans[-1].end).end
        return (msgspec.structs.replace(quote.spans[0], begin=begin, end=end, words=words[begin:end]),)

    def _relayed(self, quote: Quote) -> Named:
        is_entity = self.bridge.project.entity(quote.relayed_by) is not None
        return Named(quote.relayed_by) if is_entity else Named(words=quote.relayed_by)

    def _relaying(self) -> Name:
        quote = self.record_id
        return lambda named: lambda merge: set_quote(quote, merge=merge, relayed_by=named.entity or named.words)

    def _naming(self, entity_field: str, words_field: str) -> Name:
        """Return what stores whom a field names, in the quote that is shown now."""
        quote = self.record_id

        def name(named: Named) -> MakeEdit:
            fields = {entity_field: named.entity, words_field: named.words}
            return lambda merge: set_quote(quote, merge=merge, **fields)
        return name

    def _cueing(self) -> Write:
        """Return what stores a typed cue; where it stood in the article says nothing about it any more."""
        quote = self.record_id
        return lambda words: lambda merge: set_quote(quote, merge=merge, cue_words=words, cue=None)
