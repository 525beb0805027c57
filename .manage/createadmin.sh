# Creates an account that can do everything
#
# usage: ./manage createadmin NAME [--data DIR]
#
# Asks for the password at the terminal without showing it, or reads it as one line of the input. It has 12 to 200
# characters. A name that is already taken is refused.
#
#   --data DIR   the data folder; by default data/ beside ./manage

source "$commands/lib/accounts.sh"

[[ $# -gt 0 ]] || usage_error "createadmin needs a name"
run_with_password createadmin "$@"
