# Creates an account with the rights of its groups
#
# usage: ./manage createaccount NAME --groups GROUP[,GROUP...] [--data DIR]
#
# Asks for the password at the terminal without showing it, or reads it as one line of the input; it has between 12 and
# 200 characters. A name that is taken and a group that there is not are refused. ./manage creategroup creates groups.
#
#   --groups LIST   the groups that the account belongs to, with commas between them
#   --data DIR      the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/password.sh"

[[ $# -gt 0 ]] || usage_error "createaccount needs a name"
run_with_password createaccount "$@"
