# Imports CSV files
#
# usage: ./manage import DIR [--dry-run] [--list FILE] [--remove-grades] [--encoding NAME] [--data DIR]
#
# Reads those of these files that are in DIR, at least one, with their names in any case:
#
#   grades.csv        code,points,passing,position
#   courses.csv       code,name,description
#   students.csv      number,name,age
#   enrollments.csv   student_number,course_code,grade,status,enrolled_on,ended_on
#
# Every other declared entity with a form has a file as well: teachers.csv for Teacher, with a column for each field, as hired_on
# for hiredOn. Plain links between two entities have a file like teacher_courses.csv, with the keys of both: teacher,course.
#
# Creates new rows, updates those with a known number or code, deletes nothing. If anything is wrong, nothing is imported, and
# the errors are shown: at most 100, spread over their kinds, with the total of each kind.
#
# Only the keys are required: code, number, student_number and course_code. A missing column or an empty cell leaves the stored
# value alone. In a new row it means the default: no grade, status active, not passing, the end of the scale, otherwise unknown.
# A new student or course needs a name. To clear points, description, age, grade or a date, write (none).
#
# passing is true or false; status is active, completed or withdrawn; dates look like 2026-09-01. Dates in any other order are
# refused, because 03/04 can mean two days.
#
# Files from spreadsheets and the exports of Matricula's lists are read as well: separated by semicolons or tabs, with a line
# sep=, other spellings of the header, empty rows, TRUE, yes, 20.0, 4,0 or Completed, in UTF-8 or UTF-16. The summary says what
# was read differently and which columns were ignored, and warns of new students who look like others.
#
#   --dry-run         shows what would be created, changed (old -> new) and left unchanged; writes nothing
#   --list FILE       writes the list of all rows, with what becomes of them, as CSV into FILE
#   --remove-grades   an empty grade removes the stored one; each is named
#   --encoding NAME   of files that are not Unicode, as in windows-1252; without it they are refused
#   --data DIR        the data folder; by default data/ beside ./manage

source "$commands/lib/server.sh"

folder='' options=()
while (($# > 0)); do
  case $1 in
    --dry-run | --remove-grades) options+=("$1") ;;
    --encoding | --list)
      [[ $# -gt 1 ]] || usage_error "$1 needs a value"
      value=$2
      if [[ $1 == --list ]]; then
        value=$(absolute "$2")
        [[ ! -d $value ]] || fail "$value is a folder"
        [[ -w $(dirname "$value") ]] || fail "the folder of $value does not exist or cannot be written"
      fi
      options+=("$1" "$value")
      shift
      ;;
    -*) usage_error "import does not take $1" ;;
    *) [[ -z $folder ]] || usage_error "import takes one folder"; folder=$(absolute "$1") ;;
  esac
  shift
done
[[ -n $folder ]] || usage_error "import needs the folder of the CSV files"
[[ -d $folder ]] || fail "there is no folder $folder"
run_in_desk import "$folder" "${options[@]}"
