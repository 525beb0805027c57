# Shows the SQL of one step of the schema
#
# usage: ./manage sqlmigrate N [--backwards] [--data DIR]
#
# In the dialect of the configured database; nothing is executed.
#
#   --backwards   the SQL that undoes the step
#   --data DIR    the data folder; by default data/ beside ./manage

source "$commands/lib/data.sh"
run_on_database sqlmigrate "$@"
