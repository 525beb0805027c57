# Opens JShell on the desk, with its repositories as variables
#
# usage: ./manage shell [--keep-going] [--data DIR]
#
# students, courses, enrollments, search, grades and deletion are the repositories that the pages work with. A statement is a
# transaction: saved when it ends well, taken back when it throws; braces make one of several. The desk has to be stopped
# where it has the embedded database.
#
# At a terminal it is JShell: history (kept in the data folder), editing, Tab, /help; Ctrl-D or /exit ends it. Otherwise it
# reads statements from the input, as in ./manage shell < FILE, prints what JShell would answer, and ends with 1 at the first
# that fails.
#
#   --keep-going   goes on after a statement that fails, and ends with 1 all the same
#   --data DIR     the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/server.sh"

case $* in
  '' | --keep-going) ;;
  *) usage_error "shell does not take $*" ;;
esac
require_java
[[ $(java --list-modules) == *jdk.jshell@* ]] || fail "this java has no jshell: install a JDK 17"
how=lines
if [[ -t 0 && -t 1 ]]; then
  how=terminal
  set --
  say "opening the desk ..."
fi
# whatever the locale: the terminal and the file speak UTF-8
java_options+=(-Dfile.encoding=UTF-8 -Dstdin.encoding=UTF-8 -Dstdout.encoding=UTF-8)
open_in_desk shell "$how" "$@"
