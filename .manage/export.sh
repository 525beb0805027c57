# Exports everything as CSV files
#
# usage: ./manage export DIR [--data DIR]
#
# Writes grades.csv, courses.csv, students.csv and enrollments.csv into DIR, where ./manage import can read them back without a
# change, and so the file of every other declared entity with a form. Older files there are replaced once the new ones are
# complete.
#
# The files are UTF-8 with a byte order mark. A text that a spreadsheet would calculate, or that would clear a value in an
# import, begins with an apostrophe, which the import removes.
#
#   --data DIR   the data folder; by default data/ beside ./manage

source "$commands/lib/server.sh"

[[ $# -eq 1 && $1 != -* ]] || usage_error "export takes one folder"
folder=$(absolute "$1")
if [[ -e $folder && ! -d $folder ]]; then fail "$folder is not a folder"; fi
if ! mkdir -p "$folder" 2>/dev/null || [[ ! -w $folder ]]; then fail "the folder $folder cannot be written"; fi
run_in_desk export "$folder"
