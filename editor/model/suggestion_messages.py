"""Say what the steps about suggestions do, and what they did."""

from __future__ import annotations

from editor.words import phrase, phrases

ORDERS: dict[str, str | tuple[str, str]] = {
    "accept as account": phrase("Accept “{name}” as an account of “{other}”"),
    "accept as accounts": phrases("Accept {count} event as an account of “{other}”",
                                  "Accept {count} events as accounts of “{other}”"),
    "accept in bulk": phrases("Accept {count} suggestion in bulk", "Accept {count} suggestions in bulk"),
    "accept suggestions": phrases("Accept {count} suggestion in “{name}” in bulk",
                                  "Accept {count} suggestions in “{name}” in bulk"),
    "accept suggested": phrase("Accept “{name}”"),
    "accept suggested several": phrases("Accept {count} suggestion", "Accept {count} suggestions"),
    "join event": phrase("Take “{name}” into “{other}” as its account"),
    "link suggested": phrases("Link {count} suggested mention to “{name}”",
                              "Link {count} suggested mentions to “{name}”"),
    "look at": phrase("Confirm that {name} was looked at"),
    "never suggest": phrase("Never suggest “{name}” again"),
    "reject suggested": phrase("Reject “{name}”"),
    "reject suggested several": phrases("Reject {count} suggestion", "Reject {count} suggestions"),
    "suggest again": phrase("Let “{name}” be suggested again"),
    "suggest": phrases("Suggest {count} record in “{name}”", "Suggest {count} records in “{name}”"),
    "tag suggested": phrases("Tag {count} suggested mention of “{words}” as {type}",
                             "Tag {count} suggested mentions of “{words}” as {type}"),
    "suggest dates": phrase("Date what is suggested in “{name}” anew"),
}

DONE: dict[str, str | tuple[str, str]] = {
    "accept as account": phrase("Accepted “{name}” as an account of “{other}”"),
    "accept as accounts": phrases("Accepted {count} event as an account of “{other}”",
                                  "Accepted {count} events as accounts of “{other}”"),
    "accept in bulk": phrases("Accepted {count} suggestion in bulk", "Accepted {count} suggestions in bulk"),
    "accept suggestions": phrases("Accepted {count} suggestion in “{name}” in bulk",
                                  "Accepted {count} suggestions in “{name}” in bulk"),
    "accept suggested": phrase("Accepted “{name}”"),
    "accept suggested several": phrases("Accepted {count} suggestion", "Accepted {count} suggestions"),
    "join event": phrase("Took “{name}” into “{other}” as its account"),
    "link suggested": phrases("Linked {count} suggested mention to “{name}”",
                              "Linked {count} suggested mentions to “{name}”"),
    "look at": phrase("Confirmed that {name} was looked at"),
    "never suggest": phrase("“{name}” is not suggested again"),
    "reject suggested": phrase("Rejected “{name}”"),
    "reject suggested several": phrases("Rejected {count} suggestion", "Rejected {count} suggestions"),
    "suggest again": phrase("“{name}” may be suggested again"),
    "suggest": phrases("Suggested {count} record in “{name}”", "Suggested {count} records in “{name}”"),
    "tag suggested": phrases("Tagged {count} suggested mention of “{words}” as {type}",
                             "Tagged {count} suggested mentions of “{words}” as {type}"),
    "suggest dates": phrase("Dated what is suggested in “{name}” anew"),
}
