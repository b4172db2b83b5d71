"""Find what names a time in an English text, and tell which time it means. Pure: days are ISO dates, cut.

`expressions` finds and joins the forms, `moment` holds what one means, `vocabulary` the words they are made of.
"""
