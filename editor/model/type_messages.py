"""Say what a change of a project's own types does, as an order in menus, and what it did."""

from __future__ import annotations

from editor.words import phrase, phrases

ORDERS: dict[str, str | tuple[str, str]] = {
    "add type": phrase("Add “{name}” to what can be tagged"),
    "change type": phrase("Change the type “{name}”"),
    "choose scheme": phrase("Tag with the scheme “{name}”"),
    "delete type": phrase("Delete the type “{name}”"),
    "hide type": phrase("Hide the type “{name}”"),
    "move type": phrase("Move the type “{name}”"),
    "replace type": phrases("Let “{other}” take the place of “{name}” in {count} record",
                            "Let “{other}” take the place of “{name}” in {count} records"),
    "show type": phrase("Show the type “{name}”"),
}
"""What each message id orders, in English, for gettext."""

DONE: dict[str, str | tuple[str, str]] = {
    "add type": phrase("Added “{name}” to what can be tagged"),
    "change type": phrase("Changed the type “{name}”"),
    "choose scheme": phrase("The project tags with the scheme “{name}”"),
    "delete type": phrase("Deleted the type “{name}”"),
    "hide type": phrase("Hid the type “{name}”; what is made with it stays"),
    "move type": phrase("Moved the type “{name}”"),
    "replace type": phrases("“{other}” took the place of “{name}” in {count} record",
                            "“{other}” took the place of “{name}” in {count} records"),
    "show type": phrase("Shows the type “{name}” again"),
}
"""What is told of each step once it is done."""
