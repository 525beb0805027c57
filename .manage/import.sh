# Reads four CSV files into the desk
#
# usage: ./manage import DIR [--dry-run] [--data DIR]
#
# Reads grades.csv, courses.csv, students.csv and enrollments.csv of DIR: creates what is new, updates what is known by
# its number or code, deletes nothing. All errors are told at once, and nothing is written then.
#
#   grades.csv        code,points,passing,position
#   courses.csv       code,name,description
#   students.csv      number,name,age
#   enrollments.csv   student_number,course_code,grade,status[,enrolled_on,ended_on]
#
# CSV by RFC 4180, UTF-8, with these header lines. passing is true or false; status is active, completed or withdrawn;
# dates are as in 2026-09-01; an empty grade means not graded yet, an empty age or date not known.
#
#   --dry-run    checks and counts, writes nothing
#   --data DIR   the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/server.sh"

folder='' options=()
for word in "$@"; do
  case $word in
    --dry-run) options=("$word") ;;
    -*) usage_error "import does not take $word" ;;
    *) [[ -z $folder ]] || usage_error "import takes one folder"; folder=$(absolute "$word") ;;
  esac
done
[[ -n $folder ]] || usage_error "import needs the folder of the CSV files"
[[ -d $folder ]] || fail "there is no folder $folder"
run_in_desk import "$folder" "${options[@]}"
