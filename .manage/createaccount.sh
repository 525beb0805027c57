# Creates an account with the rights of its groups
#
# usage: ./manage createaccount NAME --groups GROUP[,GROUP...] [--data DIR]
#
# Asks for the password at the terminal without showing it, or reads it as one line of the input. It has 12 to 200
# characters. A name that is already taken or an unknown group is refused; ./manage creategroup creates groups.
#
#   --groups LIST   the groups of the account, separated by commas
#   --data DIR      the data folder; by default data/ beside ./manage

source "$commands/lib/accounts.sh"

[[ $# -gt 0 ]] || usage_error "createaccount needs a name"
run_with_password createaccount "$@"
