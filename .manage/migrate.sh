# Migrates the database to the newest or another step of its schema
#
# usage: ./manage migrate [--to N] [--plan] [--accept-loss] [--data DIR]
#
# Runs in one transaction: a failed or killed migration leaves the database as it was. Matricula migrates by itself when it
# starts, unless MATRICULA_MIGRATION is manual.
#
#   --to N          the number of a step, or zero; later steps are undone
#   --plan          shows what would be done; changes nothing
#   --accept-loss   when steps are undone, drops tables and columns with their data
#   --data DIR      the data folder; by default data/ beside ./manage

source "$commands/lib/data.sh"
run_on_database migrate "$@"
