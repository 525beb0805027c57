# Shows the SQL of one step of the schema
#
# usage: ./manage sqlmigrate N [--backwards] [--data DIR]
#
# For the database that the settings name; nothing is sent to it.
#
#   --backwards   what undoing the step would send
#   --data DIR    the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/data.sh"
run_on_database sqlmigrate "$@"
