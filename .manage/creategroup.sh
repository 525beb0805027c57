# Creates or changes a group and its rights
#
# usage: ./manage creategroup NAME --rights student.view,enrollment.view[,...] [--data DIR]
#
# Gives the members of the group exactly these rights. If the group exists, they replace its rights, and the command shows the
# old ones. The rights are view, add, change and delete of student, course, enrollment and grade, as in student.view, and
# history.view. The right to change or delete something includes the right to view it. Administrators can do everything; their
# group is called administrator and takes no rights.
#
#   --rights LIST   the rights, separated by commas; '' for none
#   --data DIR      the data folder; by default data/ beside ./manage

source "$commands/lib/accounts.sh"

[[ $# -gt 0 ]] || usage_error "creategroup needs a name"
run_on_accounts creategroup "$@"
