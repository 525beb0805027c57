# Creates a group of accounts with its rights
#
# usage: ./manage creategroup NAME --rights student.view,enrollment.view[,...] [--data DIR]
#
# Gives the members of the group these rights and no others; a group that is there gets these instead of its former ones,
# and the command says which those were. The rights are view, add, change and delete of student, course, enrollment and
# grade, as in student.view, and history.view. Who may change or delete something may see it, too. The administrators may
# everything; their group is called administrator and takes no rights.
#
#   --rights LIST   the rights, with commas between them; '' for none
#   --data DIR      the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/server.sh"

[[ $# -gt 0 ]] || usage_error "creategroup needs a name"
run_in_desk creategroup "$@"
