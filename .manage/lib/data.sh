# The data folder, its lock, and the commands that need a database but no server.

source "$commands/lib/build.sh"

settings=$home/web/src/server
java_options=()
libraries="$home/web/target/matricula/WEB-INF/lib/*:$home/web/target/matricula/WEB-INF/classes"

# tune NAME: sets the compilers and the collector for a command (figures in ADR 22). A short command gains nothing from the
# second compiler. All others use both, with thresholds that leave out most code that only runs at start. Only the server has
# users who would wait for a long collection.
tune() {
  local collector=Serial
  if [[ $1 == server ]]; then collector=G1; fi
  if [[ ${MATRICULA_JAVA_OPTIONS:-} != *-XX:+Use*GC* ]]; then java_options+=("-XX:+Use${collector}GC"); fi # java refuses two
  case $1 in
    audit | changeaccount | changepassword | check | createaccount | createadmin | creategroup | deleteaccount | migrate | showmigrations | sqlmigrate)
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

# Deletes the work folders of killed processes.
tidy() {
  local old
  for old in "$data"/work/*; do
    if [[ -d $old ]] && ! kill -0 "${old##*/}" 2>/dev/null; then rm -rf "$old"; fi
  done
}

# File descriptor 9 holds the lock. java inherits it, so the lock ends with the process, even if it is killed.
is_locked() {
  command -v flock >/dev/null || return 1
  exec 9>>"$data/desk.lock"
  ! flock -n 9
}

lock() { if is_locked; then fail "Matricula is already running on $data: stop it first, or choose another folder with --data"; fi; }

# run_on_database NAME ARGUMENT...: runs a command of org.matricula.persistence.command.DatabaseTool, with a lock on an
# embedded database, and exits with its code.
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
    -cp "$libraries" org.matricula.persistence.command.DatabaseTool "$@"
}
