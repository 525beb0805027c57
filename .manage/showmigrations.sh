# Lists the steps of the schema, and when the database took them
#
# usage: ./manage showmigrations [--data DIR]
#
#   --data DIR   the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/data.sh"
run_on_database showmigrations "$@"
