# The data folder and the database: who may have it at the same time, and the commands that need no server.

source "$commands/lib/build.sh"

settings=$home/web/src/server
java_options=()

# tune NAME: the compilers and the collector for a command; ADR 22 has the figures. A command that ends at once pays for the
# second compiler and gets nothing back. Everything else has both, but compiles what runs often rather than what runs at start.
tune() {
  if [[ ${MATRICULA_JAVA_OPTIONS:-} != *-XX:+Use*GC* ]]; then java_options+=(-XX:+UseSerialGC); fi # java refuses two
  case $1 in
    changepassword | createaccount | createadmin | creategroup | migrate | showmigrations | sqlmigrate)
      java_options+=(-XX:TieredStopAtLevel=1)
      ;;
    *)
      java_options+=(-XX:Tier3InvocationThreshold=1000 -XX:Tier3MinInvocationThreshold=500 -XX:Tier3CompileThreshold=10000
        -XX:Tier4InvocationThreshold=25000 -XX:Tier4MinInvocationThreshold=3000 -XX:Tier4CompileThreshold=75000)
      ;;
  esac
}

is_embedded() { [[ -z ${MATRICULA_DB_URL:-} || $MATRICULA_DB_URL == jdbc:derby:* ]]; }

open_data() {
  if [[ -z ${MATRICULA_DB_URL:-} && -n ${MATRICULA_DB_USER:-} ]]; then
    fail "MATRICULA_DB_USER is set, but MATRICULA_DB_URL is not: set both, or unset MATRICULA_DB_USER to use the database in $data"
  fi
  mkdir -p "$data/log" "$data/work" 2>/dev/null || fail "the data folder $data cannot be written"
  tidy
}

# Work folders of processes that were killed.
tidy() {
  local old
  for old in "$data"/work/*; do
    if [[ -d $old ]] && ! kill -0 "${old##*/}" 2>/dev/null; then rm -rf "$old"; fi
  done
}

# The lock belongs to file descriptor 9, which java inherits: it ends with the process, however that ends.
is_locked() {
  command -v flock >/dev/null || return 1
  exec 9>>"$data/desk.lock"
  ! flock -n 9
}

lock() { if is_locked; then fail "a desk is running on $data: stop it first, or name another folder with --data"; fi; }

# run_on_database NAME ARGUMENT...: a command of org.matricula.persistence.command.DatabaseTool, alone on an embedded
# database. It ends this script with the command's exit code.
run_on_database() {
  build
  open_data
  if is_embedded; then lock; fi
  run_tool "$@"
}

run_tool() {
  local log=$data/log/tool.0.log
  tune "$1"
  # shellcheck disable=SC2206 # several options in one setting
  java_options+=(-Xmx1g -XX:+ExitOnOutOfMemoryError -DMATRICULA_LOG="$log" ${MATRICULA_JAVA_OPTIONS:-})
  if [[ -t 1 ]]; then java_options+=(-DMATRICULA_TERMINAL=true); fi
  run_java "$1" "$log" "${java_options[@]}" -DMATRICULA_DATA="$data" \
    -cp "$home/web/target/matricula/WEB-INF/lib/*" org.matricula.persistence.command.DatabaseTool "$@"
}
