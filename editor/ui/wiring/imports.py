"""Connect the import of several files with the foot of the window, and tell what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.ui.importing.batch import Batch, Report
from editor.ui.window import MainWindow
from editor.words import say

if TYPE_CHECKING:
    from editor.ui.importing.progress import ImportProgress
    from editor.ui.importing.report import ImportReport
    from editor.workspace import OpenProject


class ImportsWiring(QObject):
    """How far an import is, and what it gave."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._progress: ImportProgress | None = None
        window.imports.batch_begun.connect(self._follow)
        window.imports.reported.connect(self._tell)
        window.exports.lost.connect(self._tell_lost)

    def _follow(self, batch: Batch) -> None:
        progress = self._progress or self._made()
        progress.begin()
        self._await_many(many=True)
        batch.ended.connect(lambda: self._await_many(many=False))
        batch.progressed.connect(progress.tell)
        batch.ended.connect(progress.end)
        progress.cancel_requested.connect(batch.cancel)

    def _await_many(self, *, many: bool) -> None:
        self._window.library.model.arriving.await_many(many=many)
        self._window.reading.await_many(many=many)

    def _made(self) -> ImportProgress:
        from editor.ui.importing.progress import ImportProgress
        self._progress = ImportProgress()
        self._window.foot.addWidget(self._progress)
        self._progress.hide()  # the status bar shows what it is given
        return self._progress

    def _tell_lost(self, name: str, losses: tuple[str, ...]) -> None:
        from editor.ui.told_list import ToldList
        ToldList(say("What {name} does not hold", name=name), [(name, losses)], self._window).show()

    def _tell(self, report: Report) -> None:
        """Say in passing what was imported; what was not stays in sight until it is read.

        There may be much to tell, so that comes at a turn of its own. Of a project that was closed nothing stays: its
        window may be about to go.
        """
        desk = self._window.bridge.desk
        if (report.noted or report.failures) and desk is not None:
            from editor.ui.importing.report import ImportReport
            QTimer.singleShot(0, self, lambda: self._show(ImportReport, report, desk))
        else:
            self._window.toast.tell(" ".join(report.sentences()))

    def _show(self, made: type[ImportReport], report: Report, desk: OpenProject) -> None:
        self._window.toast.tell(" ".join(report.sentences()))
        if self._window.bridge.desk is desk:
            shown = made(report, self._window)
            shown.paste_requested.connect(self._window.imports.paste)
            shown.show()
