# Checks whether Matricula is safe to be used by others
#
# usage: ./manage check --deploy [--url ADDRESS] [--fail-on warning] [--data DIR]
#
# Looks at the settings, the files, the backups, the database, its schema and the accounts, and says of each whether it is ok,
# and what to do otherwise. Administrators see the same in the menu under Deployment check. Changes nothing. Call it with the
# settings of the server in the environment, because those of a server with PostgreSQL cannot be asked for; a running Matricula
# with an embedded database is asked, and says its own.
#
#   --url ADDRESS       also looks at the answers at this address, such as https://matricula.example.org: encryption, certificate,
#                       redirection, headers, cookies, and requests that have to be refused
#   --fail-on warning   exits with 1 for a warning, too; otherwise only for an error
#   --data DIR          the data folder; by default data/ beside ./manage

source "$commands/lib/data.sh"

build
open_data
running=()
if is_embedded && is_locked; then running=(--running); fi
run_tool check "$@" "${running[@]}"
