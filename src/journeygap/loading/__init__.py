"""From bytes to a checked journey, or to definition errors that say where and how to fix it.

The way: `read` (bytes to text) → `parse` (text to plain data with positions) → `check` (plain data against the model) →
`customer` and `company` (each half by itself) → `link` (names to what they name) → `load` (one call for all of it, and
the files that belong together). After this package nothing knows that the files were YAML.
"""
