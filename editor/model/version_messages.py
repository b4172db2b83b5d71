"""Say what the steps about versions and copies of articles do, and what they did."""

from __future__ import annotations

from editor.words import phrase, phrases

ORDERS: dict[str, str | tuple[str, str]] = {
    "merge origins": phrase("Count “{name}” and “{other}” as one origin"),
    "split origins": phrase("Count “{name}” as an origin of its own"),
    "import version": phrase("Import version {number} of “{name}”"),
    "transcribe picture": phrase("Transcribe the picture of “{name}”"),
    "merge versions": phrase("Make it version {number} of “{name}”"),
    "set staying": phrases("Leave {count} passage on the earlier version of “{name}”",
                               "Leave {count} passages on the earlier version of “{name}”"),
    "set on version": phrase("Place it on “{words}”"),
    "remove from version": phrases("Remove {count} passage of an earlier version",
                                   "Remove {count} passages of an earlier version"),
    "set articles apart": phrase("Keep “{name}” and “{other}” apart"),
}
"""The order of each message."""

DONE: dict[str, str | tuple[str, str]] = {
    "merge origins": phrase("“{name}” and “{other}” count as one origin"),
    "split origins": phrase("“{name}” counts as an origin of its own"),
    "import version": phrase("Imported version {number} of “{name}”"),
    "transcribe picture": phrase("Transcribed the picture of “{name}”"),
    "merge versions": phrase("Made it version {number} of “{name}”"),
    "set staying": phrases("Left {count} passage on the earlier version of “{name}”",
                               "Left {count} passages on the earlier version of “{name}”"),
    "set on version": phrase("Placed it on “{words}”"),
    "remove from version": phrases("Removed {count} passage of an earlier version",
                                   "Removed {count} passages of an earlier version"),
    "set articles apart": phrase("“{name}” and “{other}” are kept apart"),
}
"""What is told of each step once it is done."""
