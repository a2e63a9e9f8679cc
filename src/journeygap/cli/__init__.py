"""The command line: one module a subcommand. Only this package prints, exits and reads configuration."""
