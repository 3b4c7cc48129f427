"""What is shown beside answers: topics and privacy; to managers settings and figures.

topics           which interviews there are, and what one speaks about
privacy          what is kept of a person, in their own hands
managing         the commands of those who manage a server
stats            what was asked there
settling         how it is settled: shown, and changed
settings_panel   the panel of `/settings`
seen             how things stood when it was shown
wishes           what somebody wants of the settings
obstacles        what keeps them from working
"""
