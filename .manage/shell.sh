# Opens JShell with the repositories as variables
#
# usage: ./manage shell [--keep-going] [--data DIR]
#
# students, courses, enrollments, search, grades, deletion, entities and relations are the repositories behind the pages; every
# other declared entity is a variable by its name in the plural. Each statement is a transaction: committed if it succeeds, rolled back if it throws. Use braces to combine several. With the embedded database,
# Matricula has to be stopped.
#
# At a terminal you get JShell itself: history (kept in the data folder), editing, Tab, /help; Ctrl-D or /exit ends it.
# Otherwise it reads statements from the input, as in ./manage shell < FILE, prints what JShell would answer, and exits with 1
# at the first that fails.
#
#   --keep-going   continues after a failed statement, and still exits with 1
#   --data DIR     the data folder; by default data/ beside ./manage

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
  say "opening Matricula ..."
fi
# whatever the locale: the terminal and the file speak UTF-8
java_options+=(-Dfile.encoding=UTF-8 -Dstdin.encoding=UTF-8 -Dstdout.encoding=UTF-8)
open_in_desk shell "$how" "$@"
