"""From the bytes of a file to tables of cells: workbooks, delimited text, Markdown, Mermaid.

What a table means is not known here. Every file is read within limits, and what can't be read is one clear error.
"""
