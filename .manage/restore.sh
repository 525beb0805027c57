# Brings the desk back from the file of a backup
#
# usage: ./manage restore FILE [--replace] [--data DIR]
#
# The desk has to be stopped, on every node. FILE is a backup of this version or of an older one, from the same kind of
# database; a damaged one is refused. It is restored whole, or nothing changes. An older schema is migrated when the desk
# starts.
#
#   --replace    replaces a desk that is there, even an empty one: any table counts. What was there is kept: the Derby
#                folder beside the new one, a PostgreSQL as a backup in the data folder
#   --data DIR   the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/data.sh"

build
open_data
lock
run_tool restore "$@"
