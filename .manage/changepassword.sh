# Gives an account another password
#
# usage: ./manage changepassword NAME [--data DIR]
#
# Asks for the new password at the terminal without showing it, or reads it as one line of the input; it has between 12
# and 200 characters. Whoever is signed in with the former one is signed out.
#
#   --data DIR   the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/password.sh"

[[ $# -gt 0 ]] || usage_error "changepassword needs a name"
run_with_password changepassword "$@"
