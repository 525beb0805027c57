# Starts the server, for ./manage run or for one command. Its files are DATA/log/NAME.log, with older parts NAME.log.1 to .3,
# and DATA/work/PID until it ends.

source "$commands/lib/data.sh"
source "$commands/lib/runtime.sh"

server_options=() logging=$settings/logging.properties
pid='' work='' log='' session=false repeated=false terminal='' code=0 stderr=2
log_limit=10485760 log_parts=3 # bytes of a part, and how many older parts are kept

# prepare NAME: creates the folders and the log of a server, and locks the data folder if only one server may use it
prepare() {
  open_data
  if [[ $1 == server ]] || is_embedded; then lock; fi
  work=$data/work/$$
  mkdir -p "$work/tmp" "$work/command"
  log=$data/log/$1.log
  if [[ -s $log ]]; then keep_log; fi
  : >"$log"
  exec {stderr}>&2
  trap clean_up EXIT
  trap 'stopped TERM 143' TERM
  trap 'stopped INT 130' INT
  trap 'stopped HUP 129' HUP
  tune "$1"
  java_options+=(-DMATRICULA_LOG="$log")
  if [[ -t 1 ]]; then java_options+=(-DMATRICULA_TERMINAL=true); fi
}

stopped() { complain "stopped by SIG$1"; exit "$2"; }

# Moves the content of the log into its first older part.
keep_log() {
  local part
  for ((part = log_parts; part > 1; part--)); do
    if [[ -f $log.$((part - 1)) ]]; then mv -f "$log.$((part - 1))" "$log.$part"; fi
  done
  tail -c "$log_limit" "$log" >"$log.1"
}

# Empties a log that has grown too large. The server appends, so it continues at the beginning.
limit_log() {
  if (($(wc -c <"$log") >= log_limit)); then
    keep_log || true
    : >"$log"
  fi
}

# order NAME ARGUMENT...: hands a command to the server. The command runs as a user whom the server must know; the random
# password is not used.
order() {
  printf '%s\n' "$@" >"$work/command/arguments"
  printf 'AS_ADMIN_USERPASSWORD=%s\n' "$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')" >"$work/user"
  printf 'create-file-user --groups administrator --passwordfile "%s" administrator\n' "$work/user" >"$work/postboot"
  server_options+=(--postbootcommandfile "$work/postboot")
}

# Runs the server in place of a subshell. ./manage bench adds an application by MATRICULA_SERVER_OPTIONS.
launch() {
  java_of_runtime "$work/server"
  if [[ -f $work/keystore.p12 ]]; then cp "$work/keystore.p12" "$work/server/config"; fi
  if [[ -s $classes ]]; then java_options+=(-XX:SharedArchiveFile="$classes"); fi
  # shellcheck disable=SC2206 # several options in one setting
  java_options+=(${MATRICULA_JAVA_OPTIONS:-}) server_options+=(${MATRICULA_SERVER_OPTIONS:-})
  exec java "${java_options[@]}" -Djava.io.tmpdir="$work/tmp" -DMATRICULA_DATA="$data" "${java_arguments[@]}" \
    --nohazelcast --disablephonehome --logproperties "$logging" "${server_options[@]}" \
    --contextroot / --deploy "$war"
}

start() {
  launch >>"$log" 2>&1 </dev/null &
  pid=$!
}

# start_again START...: repeats a start once, if two of the server's own services failed because they started at the same
# time (Payara issue 6101). That happens before Matricula is loaded, so no data was read or written.
start_again() {
  if $repeated || ! grep -qs 'java.util.ConcurrentModificationException' "$log" ||
    grep -qs "The database is " "$log"; then
    return 1
  fi
  repeated=true
  stop
  keep_log
  : >"$log"
  "$@"
}

is_running() { [[ -n $pid ]] && kill -0 "$pid" 2>/dev/null; }

stop() {
  if [[ -n $pid ]]; then
    kill "$pid" 2>/dev/null || true
    if $session; then end_session; fi
    wait "$pid" 2>/dev/null || true
    pid=
  fi
}

# The server would wait for the next line. After five seconds it is killed, and an open transaction is rolled back.
end_session() {
  local until=$((SECONDS + 5))
  {
    while is_running && ((SECONDS < until)); do sleep 0.3; done
    if is_running; then kill -KILL "$pid" || true; fi
  } 2>/dev/null
}

# A failure here would replace the exit code.
clean_up() {
  stop
  if [[ -n $terminal ]]; then stty "$terminal" 2>/dev/null || true; fi
  if [[ -n $work ]]; then rm -rf "$work" || true; fi
}

# Waits until the server has ended, and sets $code. Messages of bash itself are hidden.
await_end() {
  local begun=$SECONDS
  if [[ -z $pid ]]; then return; fi
  {
    while is_running; do
      limit_log
      sleep "$((SECONDS - begun < 5 ? 0 : 1)).2" || true
    done
    code=0
    wait "$pid" || code=$?
  } 2>/dev/null
  pid=
}

# Prints the reason from the log why Matricula did not start, if there is a readable one.
refusal() {
  grep -Eom 1 '(the database cannot be opened|the schema could not be migrated|Matricula stays closed): .*' "$log" || true
}

# failed_start [MESSAGE]: fails with the reason and the name of the log
failed_start() {
  local reason
  reason=$(refusal)
  if is_running; then
    stop
  elif [[ -n $pid ]]; then
    await_end
    if [[ -z $reason ]]; then reason=$(ending "$code" "$log"); fi
  fi
  fail "${1:-Matricula did not start}${reason:+: $reason} (see $log)"
}

# Prepares a server without a listener, which runs one command of org.matricula.persistence.command and ends.
prepare_command() {
  build
  prepare "$1"
  prepare_runtime
  order "$@"
  java_options+=(-Xmx1g -XX:+ExitOnOutOfMemoryError -DMATRICULA_COMMAND="$work/command")
  server_options+=(--warmup --prebootcommandfile "$settings/command.preboot")
}

# Exits with the command's exit code, or fails with the reason why there is none.
end_command() {
  await_end
  forward
  if [[ -f $work/command/exit ]]; then exit "$(<"$work/command/exit")"; fi
  local reason
  reason=$(refusal)
  if [[ -n $reason ]]; then fail "$1 could not start: $reason (see $log)"; fi
  fail "$1 did not finish: $(ending "$code" "$log") (see $log)"
}

# run_in_desk NAME ARGUMENT...: runs a command to its end. Messages of bash itself, such as "Killed", are hidden.
run_in_desk() {
  prepare_command "$@"
  {
    start
    follow
    if has_no_end && start_again start; then follow; fi
    await_end
  } 2>/dev/null
  end_command "$1"
}

has_no_end() { [[ ! -f $work/command/exit ]]; }

follow() {
  while is_running && has_no_end; do
    forward
    limit_log
    sleep 0.3 || true
  done
}

# open_in_desk NAME ARGUMENT...: runs a command that uses the input and output of this script directly
open_in_desk() {
  prepare_command "$@"
  session=true
  if [[ -t 0 ]]; then terminal=$(stty -g); fi
  # The server runs in the background, so that this script receives signals. There its standard input would be empty.
  exec 8<&0
  start_session
  await_end
  if has_no_end; then start_again start_session || true; fi
  end_command "$1"
}

start_session() {
  launch <&8 2>>"$log" &
  pid=$!
}

output='' errors='' listening=true

# Prints what the command has written since the last call. A pipe would not do: a reader that ends early would end the
# writer, and this script with it.
forward() {
  if [[ -z $output && -f $work/command/output ]]; then exec {output}<"$work/command/output"; fi
  if [[ -z $errors && -f $work/command/errors ]]; then exec {errors}<"$work/command/errors"; fi
  if [[ -n $output ]] && $listening && ! cat <&"$output"; then
    listening=false
    complain "nobody reads the output any more; the command goes on"
  fi
  if [[ -n $errors ]]; then cat <&"$errors" >&"$stderr" || true; fi
}
