"""The outlets of a project: who publishes its articles, how far each is relied on, and which of them are one."""
