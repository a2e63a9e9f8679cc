"""From files of any form to parts that every engine reads alike: where the names are, and where the rows begin."""
