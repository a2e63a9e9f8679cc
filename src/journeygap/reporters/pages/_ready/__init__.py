"""The templates of the page as Python, a module each: written by `compile.py`, taken by `loader.py`."""
