"""The tables of records: a list of ids kept in order by changes, its cells, and the widget around it."""
