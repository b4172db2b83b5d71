"""Say what the steps about suggestions do, and what they did."""

from __future__ import annotations

from editor.words import phrases

ORDERS: dict[str, str | tuple[str, str]] = {
    "accept suggestions": phrases("Accept {count} suggestion in “{name}” in bulk",
                                  "Accept {count} suggestions in “{name}” in bulk"),
    "suggest": phrases("Suggest {count} record in “{name}”", "Suggest {count} records in “{name}”"),
}

DONE: dict[str, str | tuple[str, str]] = {
    "accept suggestions": phrases("Accepted {count} suggestion in “{name}” in bulk",
                                  "Accepted {count} suggestions in “{name}” in bulk"),
    "suggest": phrases("Suggested {count} record in “{name}”", "Suggested {count} records in “{name}”"),
}
