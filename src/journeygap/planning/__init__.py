"""What to do with the money there is: the choice of actions that meets customers best within limits.

From an analysis come the actions that its files allow (`actions`), from them an integer program (`program`) that HiGHS
solves (`solver`, the only module that knows it); what is chosen is judged by the ordinary overlay of the changed
journeys (`changed`, `judge`). Nothing here knows files or how a plan is shown.
"""
