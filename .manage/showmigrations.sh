# Lists the steps of the schema and when they were applied
#
# usage: ./manage showmigrations [--data DIR]
#
#   --data DIR   the data folder; by default data/ beside ./manage

source "$commands/lib/data.sh"
run_on_database showmigrations "$@"
