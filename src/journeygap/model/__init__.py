"""What may be in a journey file and in a company file: the format, and nothing else.

The classes here are Pydantic models in the form of standard frozen dataclasses: `validator.validator` checks plain data
against them, `schema.json_schema` describes them for editors. None of them knows where it is in a file, and no name
is looked up here: that is the loader's work.
"""
