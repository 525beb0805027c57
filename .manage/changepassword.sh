# Changes the password of an account
#
# usage: ./manage changepassword NAME [--data DIR]
#
# Asks for the new password at the terminal without showing it, or reads it as one line of the input. It has 12 to 200
# characters. Every session of the account is signed out.
#
#   --data DIR   the data folder; by default data/ beside ./manage

source "$commands/lib/accounts.sh"

[[ $# -gt 0 ]] || usage_error "changepassword needs a name"
run_with_password changepassword "$@"
