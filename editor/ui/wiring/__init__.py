"""Connect the parts of the window: every signal that goes from one part to another, a module for each sort of part."""

from __future__ import annotations

from PySide6.QtCore import QObject

from editor.ui.looks import Looks
from editor.ui.panes import Panes
from editor.ui.window import MainWindow
from editor.ui.wiring.announcing import AnnouncingWiring
from editor.ui.wiring.article import ArticleWiring
from editor.ui.wiring.briefing import BriefingWiring
from editor.ui.wiring.briefings import BriefingsWiring
from editor.ui.wiring.checks import ChecksWiring
from editor.ui.wiring.correcting import CorrectingWiring
from editor.ui.wiring.dock import DockWiring
from editor.ui.wiring.dragging import DraggingWiring
from editor.ui.wiring.entities import EntitiesWiring
from editor.ui.wiring.everywhere import EverywhereWiring
from editor.ui.wiring.evidence import EvidenceWiring
from editor.ui.wiring.finding import FindingWiring
from editor.ui.wiring.help import HelpWiring
from editor.ui.wiring.hovering import HoveringWiring
from editor.ui.wiring.imports import ImportsWiring
from editor.ui.wiring.library import LibraryWiring
from editor.ui.wiring.looks import LooksWiring
from editor.ui.wiring.original import OriginalWiring
from editor.ui.wiring.outlets import OutletsWiring
from editor.ui.wiring.palette import PaletteWiring
from editor.ui.wiring.panels import PanelsWiring
from editor.ui.wiring.panes import PanesWiring
from editor.ui.wiring.preferences import PreferencesWiring
from editor.ui.wiring.project import ProjectWiring
from editor.ui.wiring.records import RecordsWiring
from editor.ui.wiring.reporting import ReportingWiring
from editor.ui.wiring.review import ReviewWiring
from editor.ui.wiring.steps import StepsWiring
from editor.ui.wiring.suggesting import SuggestingWiring
from editor.ui.wiring.tables import TablesWiring
from editor.ui.wiring.tagging import TaggingWiring
from editor.ui.wiring.times import TimesWiring
from editor.ui.wiring.tour import TourWiring
from editor.ui.wiring.transcribing import TranscribingWiring
from editor.ui.wiring.translating import TranslatingWiring
from editor.ui.wiring.types import TypesWiring
from editor.ui.wiring.unread import UnreadWiring
from editor.ui.wiring.versions import VersionsWiring
from editor.ui.wiring.views import ViewsWiring
from editor.ui.wiring.writing import WritingWiring

__all__ = ["Wiring"]


class Wiring(QObject):
    """The connections of one window; it lives as long as the window."""

    def __init__(self, window: MainWindow, looks: Looks) -> None:
        super().__init__(window)
        panes = Panes(window)
        ViewsWiring(window, panes)
        StepsWiring(window)
        ArticleWiring(window, panes)
        tagging = TaggingWiring(window)
        HoveringWiring(window)
        AnnouncingWiring(window)
        CorrectingWiring(window)
        RecordsWiring(window, panes)
        DraggingWiring(window)
        EntitiesWiring(window)
        TablesWiring(window)
        EvidenceWiring(window)
        TimesWiring(window)
        UnreadWiring(window, panes)
        TranslatingWiring(window)
        ReviewWiring(window, panes, tagging)
        self._connect_more(window, panes, looks)

    def _connect_more(self, window: MainWindow, panes: Panes, looks: Looks) -> None:
        """Connect what shows the records of a project elsewhere than beside its article, and what is about no project.
        """
        BriefingWiring(window, panes)
        BriefingsWiring(window, panes)
        WritingWiring(window, panes)
        ReportingWiring(window, panes)
        DockWiring(window, panes)
        VersionsWiring(window, ChecksWiring(window, panes).watch)
        PanelsWiring(window, panes)
        OriginalWiring(window, panes)
        TranscribingWiring(window)
        ImportsWiring(window)
        SuggestingWiring(window)
        FindingWiring(window, panes)
        EverywhereWiring(window, panes)
        LibraryWiring(window)
        OutletsWiring(window, panes)
        LooksWiring(window, looks)
        PaletteWiring(window, panes)
        PreferencesWiring(window, looks)
        TypesWiring(window)
        ProjectWiring(window, panes)
        PanesWiring(window, panes)
        TourWiring(window, panes)
        HelpWiring(window)
