"""The ways to ask: a message, a thread, a command, a menu, a change, before a restart."""
