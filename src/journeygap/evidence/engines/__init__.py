"""The engines that count rows. They differ in how data become a table of texts; the queries are the same."""
