# Deletes an account
#
# usage: ./manage deleteaccount NAME [--data DIR]
#
# What the account did stays in the history, with its name. The account can be restored there, without its password. The last
# active administrator cannot be deleted.
#
#   --data DIR      the data folder; by default data/ beside ./manage

source "$commands/lib/accounts.sh"

[[ $# -gt 0 ]] || usage_error "deleteaccount needs a name"
run_on_accounts deleteaccount "$@"
