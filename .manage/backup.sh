# Backs up Matricula into one file, also while it runs
#
# usage: ./manage backup FILE [--data DIR]
#
# FILE must not exist; only its owner can read it. It holds the whole database as it was at one moment: every enrollment that
# was saved before the command started is in it. People can go on working. The data folder needs room for a copy of the
# database. PostgreSQL is copied by its own pg_dump, which has to be installed, in the server's version or a newer one;
# Matricula needs a database schema of its own.
#
#   --data DIR   the data folder; by default data/ beside ./manage

source "$commands/lib/data.sh"

build
open_data
running=()
if is_embedded && is_locked; then running=(--running); fi
run_tool backup "$@" "${running[@]}"
