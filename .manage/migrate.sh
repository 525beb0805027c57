# Brings the database to the newest step of its schema, or to any step
#
# usage: ./manage migrate [--to N] [--plan] [--accept-loss] [--data DIR]
#
# All of it is one transaction: what fails or is killed leaves the database as it was. The desk does the same when it
# starts, unless MATRICULA_MIGRATION is manual.
#
#   --to N          the number of a step, also an older one, or zero: what came later is undone
#   --plan          says what would be done, does nothing
#   --accept-loss   lets the way back drop tables and columns, with what they hold
#   --data DIR      the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/data.sh"
run_on_database migrate "$@"
