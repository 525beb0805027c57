# Changes the groups of an account, or whether it can sign in
#
# usage: ./manage changeaccount NAME [--groups GROUP[,GROUP...]] [--active yes|no] [--data DIR]
#
# Users who are signed in have other rights from their next page on, or are signed out. A change that would leave no active
# administrator is refused.
#
#   --groups LIST   the groups of the account, separated by commas; '' for none
#   --active WORD   yes or no: whether the account can sign in
#   --data DIR      the data folder; by default data/ beside ./manage

source "$commands/lib/accounts.sh"

[[ $# -gt 0 ]] || usage_error "changeaccount needs a name"
run_on_accounts changeaccount "$@"
