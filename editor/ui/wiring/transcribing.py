"""Connect the article with the dialog in which one writes down what its picture says."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from editor import workspace
from editor.model.change import Change
from editor.model.edits.articles import title_of
from editor.model.errors import DossierError
from editor.model.records import Article
from editor.ui.window import MainWindow
from editor.ui.wiring.connecting import connect
from editor.words import say


class TranscribingWiring(QObject):
    """“Transcribe the picture…”: of the article in the view, or of the one that a check names."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        connect(window.commands, {"transcribe": lambda: self._open(window.reading.article)})
        window.transcription_requested.connect(self._open)
        window.reading.words_shown.connect(self._offer)
        window.bridge.changed.connect(self._follow)
        self._offer(window.reading.in_view)

    def _offer(self, article_id: str) -> None:
        """Offer it where there is a picture."""
        article = self._window.bridge.project.find(Article, article_id)
        self._window.commands.action("transcribe").setEnabled(
            article is not None and bool(article.picture) and not self._window.bridge.is_read_only)

    def _follow(self, change: Change) -> None:
        if any(swap.id == self._window.reading.in_view for swap in change.swaps):
            self._offer(self._window.reading.in_view)

    def _open(self, article_id: str) -> None:
        bridge, window = self._window.bridge, self._window
        article = bridge.project.find(Article, article_id)
        if article is None or bridge.desk is None or bridge.is_read_only or not bridge.load(article_id):
            return
        try:
            words = workspace.written_down(bridge.desk, article_id)
        except DossierError as refusal:
            bridge.refused.emit(str(refusal))
            return
        from editor.ui.transcribing.dialog import TranscriptionDialog  # only once there is a picture
        dialog = TranscriptionDialog(say("Transcribe “{title}”", title=title_of(article)),
                                     bridge.project.text_of(article).original, article.file_name, words, window)
        dialog.written.connect(partial(self._take, bridge.desk, article_id))
        dialog.open()

    def _take(self, desk: workspace.OpenProject, article_id: str, words: str) -> None:
        """Take what was written into the project it was written for, if that is still open."""
        bridge = self._window.bridge
        if bridge.desk is not desk:
            return
        try:
            bridge.carry_out(lambda held: workspace.transcribe(held, article_id, words))
        except DossierError as refusal:
            bridge.refused.emit(str(refusal))
            return
        self._window.reading.show_article(article_id)
