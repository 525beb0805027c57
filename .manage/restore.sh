# Restores Matricula from a backup
#
# usage: ./manage restore FILE [--replace] [--data DIR]
#
# Matricula has to be stopped, on every node. FILE is a backup of this version or an older one, from the same kind of
# database; a damaged file is refused. Restores everything or changes nothing. An older schema is migrated at the next start.
#
#   --replace    replaces existing data, even an empty schema. The old data is kept: a Derby folder beside the new one, a
#                PostgreSQL database as a backup in the data folder
#   --data DIR   the data folder; by default data/ beside ./manage

source "$commands/lib/data.sh"

build
open_data
lock
run_tool restore "$@"
