"""The findings: one module a family, one small pure function a rule, and `registry` that names them all in code order.

A rule looks at what the overlay and the measures found and yields drafts: what is wrong in one line, and what to do
about it in another. It reads no file, no clock and no setting but those it is handed.
"""
