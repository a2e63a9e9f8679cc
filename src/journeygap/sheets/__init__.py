"""A journey as a spreadsheet, both ways: what the sheets and columns are, and how cells become keys and keys cells.

Only this package knows workbooks and CSV tables. It asks the loader for the models of the format and for the text of a
journey file, and never prints or opens a file.
"""
