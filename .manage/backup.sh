# Writes the desk into one file, also while it runs
#
# usage: ./manage backup FILE [--data DIR]
#
# FILE is new, and only its owner can read it. It holds the whole database as it was at one moment: every enrollment that
# was acknowledged before the command began is in it. People go on working meanwhile. Needs room for a copy of the
# database in the data folder. PostgreSQL is copied by its own pg_dump, which has to be installed, in the server's version
# or a newer one; the desk's tables have its database's schema to themselves.
#
#   --data DIR   the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/data.sh"

build
open_data
running=()
if is_embedded && is_locked; then running=(--running); fi
run_tool backup "$@" "${running[@]}"
