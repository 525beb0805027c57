# Writes the desk as four CSV files
#
# usage: ./manage export DIR [--data DIR]
#
# Writes grades.csv, courses.csv, students.csv and enrollments.csv into DIR, as ./manage import reads them. Older files
# there are replaced when the new ones are complete. Each file begins with a byte order mark, as spreadsheets expect it.
#
#   --data DIR   the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/server.sh"

[[ $# -eq 1 && $1 != -* ]] || usage_error "export takes one folder"
folder=$(absolute "$1")
if [[ -e $folder && ! -d $folder ]]; then fail "$folder is not a folder"; fi
if ! mkdir -p "$folder" 2>/dev/null || [[ ! -w $folder ]]; then fail "the folder $folder cannot be written"; fi
run_in_desk export "$folder"
