"""Put together what the palette shows for what is typed: groups of offers, those well found before the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from PySide6.QtGui import QAction

from editor.model.edits.articles import title_of
from editor.model.project import Project
from editor.model.records import Article
from editor.ui.palette.offers import (
    COMMANDS,
    EVERYWHERE,
    GROUPS,
    HERE,
    RECENT,
    Choice,
    Offer,
    RecordOffers,
    command_offer,
    commands_among,
    offer_of,
    passage_offer,
    plain_text,
)
from editor.ui.palette.ranking import Way
from editor.workspace import Hit, hits_in

_MOST = 6
"""How many offers of one group are shown, commands by themselves apart."""

_ALL = 500
SHORTEST = 2
"""From how many letters on the words of articles are searched."""

Actions = Callable[[], Sequence[tuple[QAction, str]]]
"""Give the actions that are commands now, each with the words it is called by here; blank for those of its menu."""


class Finder:
    """Finds offers in a project and among commands. `article` is the one on the screen, or blank."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions
        self._records = RecordOffers()
        self.article = ""
        self.used: tuple[str, ...] = ()

    def found(self, project: Project, typed: str) -> list[Offer]:
        """Return the offers for what is typed, by group; for nothing what was used last, then every command."""
        sought = typed.strip()
        if sought.startswith(">"):
            return self._commands(sought[1:].strip(), _ALL)
        if not sought:
            return [*self._used(project), *self._commands("", _ALL)]
        groups = {group: self._best(choices, sought, _MOST)
                  for group, choices in self._records.choices(project).items()}
        groups[COMMANDS] = self._best([commands_among(self._actions())], sought, _MOST)
        groups[HERE] = [(offer, Way.WORD_BEGINS) for offer in self._here(project, sought)]
        return _in_order(groups)

    def ready(self, project: Project) -> Iterator[str]:
        """Yield names as they are made ready to be found quickly."""
        return self._records.names(project)

    def prepare(self, project: Project) -> None:
        """Gather the names of the project now, so that the first letter does not wait for it."""
        self._records.choices(project)

    def _used(self, project: Project) -> list[Offer]:
        actions = {f"command/{action.objectName()}": (action, words) for action, words in self._actions()
                   if action.objectName() and action.isEnabled()}
        found = (command_offer(actions[key][0], actions[key][1] or plain_text(actions[key][0])) if key in actions
                 else offer_of(project, key) for key in self.used)
        return [replace(offer, group=RECENT) for offer in islice(filter(None, found), _MOST)]

    def _commands(self, sought: str, most: int) -> list[Offer]:
        names, offer = commands_among(self._actions())
        if sought:
            return [found for found, _ in self._best([(names, offer)], sought, most)]
        return [offer(number) for number in range(len(names))]

    def _best(self, choices: list[Choice], sought: str, most: int) -> list[tuple[Offer, Way]]:
        """Return the offers found best, each once though it may have several names."""
        offers: dict[str, tuple[Offer, Way]] = {}
        for names, offer in choices:
            for hit in names.best(sought, 2 * most):
                made = offer(hit.name).lettered(hit)
                if made.key not in offers or hit.way < offers[made.key][1]:
                    offers[made.key] = made, hit.way
        best = min((way for _, way in offers.values()), default=Way.BEGINS)
        worst = Way.ABBREVIATES if best == Way.ABBREVIATES else Way.INSIDE
        return sorted((found for found in offers.values() if found[1] <= worst), key=lambda found: found[1])[:most]

    def _here(self, project: Project, sought: str) -> list[Offer]:
        if len(sought) < SHORTEST or not self.article or not project.is_loaded(self.article):
            return []
        article = project.get(Article, self.article)
        hits = islice(hits_in(article, project.words_of(article), sought), _MOST)
        return [passage(HERE, hit, "") for hit in hits]


def passage(group: str, hit: Hit, title: str) -> Offer:
    """Return the offer of words that a search found."""
    return passage_offer(group, title, hit.before, hit.words, hit.after, (hit.article, hit.begin, hit.end, hit.line))


def everywhere(project: Project, hits: Sequence[Hit], article: str) -> list[Offer]:
    """Return the offers of words found in all articles, those of the article on the screen left out."""
    return [passage(EVERYWHERE, hit, title_of(found)) for hit in hits
            if hit.article != article and (found := project.find(Article, hit.article)) is not None]


def _in_order(groups: dict[str, list[tuple[Offer, Way]]]) -> list[Offer]:
    """Return the groups in which something is called so, then those where the letters only abbreviate."""
    def only_abbreviates(group: str) -> bool:
        return all(way == Way.ABBREVIATES for _, way in groups[group])

    order = sorted((group for group in GROUPS if groups.get(group)), key=only_abbreviates)
    return [offer for group in order for offer, _ in groups[group]]
