# The server, as a desk that is open or for one command. Its files: DATA/log/NAME.log with older parts as NAME.log.1 to .3, and
# DATA/work/PID until it ends.

source "$commands/lib/data.sh"
source "$commands/lib/runtime.sh"

server_options=()
pid='' work='' log='' session=false repeated=false terminal='' input=/dev/null code=0 stderr=2
log_limit=10485760 log_parts=3 # bytes of a part, and how many older parts are kept

# prepare NAME: the folders and the log of a server that is to be started, alone on its data folder where it has to be
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

stopped() { complain "stopped by SIG$1" 2>&"$stderr"; exit "$2"; }

# Makes what is in the log its first older part.
keep_log() {
  local part
  for ((part = log_parts; part > 1; part--)); do
    if [[ -f $log.$((part - 1)) ]]; then mv -f "$log.$((part - 1))" "$log.$part"; fi
  done
  tail -c "$log_limit" "$log" >"$log.1"
}

# Empties a log that has grown too large; the server appends, and goes on at its beginning.
limit_log() {
  if (($(wc -c <"$log") >= log_limit)); then
    keep_log || true
    : >"$log"
  fi
}

# order NAME ARGUMENT...: what the server is to do. The role of a command's bean is that of a user whom the server must
# know; nobody is told the password.
order() {
  printf '%s\n' "$@" >"$work/command/arguments"
  printf 'AS_ADMIN_USERPASSWORD=%s\n' "$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')" >"$work/user"
  printf 'create-file-user --groups administrator --passwordfile %s administrator\n' "$work/user" >"$work/postboot"
  server_options+=(--postbootcommandfile "$work/postboot")
}

# The server itself, in the place of a subshell. MATRICULA_SERVER_OPTIONS is handed to it: ./manage bench adds an application.
launch() {
  java_of_runtime "$work/server"
  if [[ -s $classes ]]; then java_options+=(-XX:SharedArchiveFile="$classes"); fi
  # shellcheck disable=SC2206 # several options in one setting
  java_options+=(${MATRICULA_JAVA_OPTIONS:-}) server_options+=(${MATRICULA_SERVER_OPTIONS:-})
  exec java "${java_options[@]}" -Djava.io.tmpdir="$work/tmp" -DMATRICULA_DATA="$data" "${java_arguments[@]}" \
    --nohazelcast --disablephonehome --logproperties "$settings/logging.properties" "${server_options[@]}" \
    --contextroot / --deploy "$war"
}

start() {
  launch >>"$log" 2>&1 <"$input" &
  pid=$!
}

# start_again START...: repeats a start once, if the server failed before it loaded the desk because two of its own services
# met while they started (Payara issue 6101). Nothing was read or written by then.
start_again() {
  if $repeated || ! grep -qs 'java.util.ConcurrentModificationException' "$log" ||
    grep -qs "The desk's database is " "$log"; then
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

# The server would wait for the next line: what is under way is taken back instead.
end_session() {
  local until=$((SECONDS + 5))
  while is_running && ((SECONDS < until)); do sleep 0.3; done
  if is_running; then kill -KILL "$pid" 2>/dev/null || true; fi
}

# A failure here would replace the exit code.
clean_up() {
  stop
  if [[ -n $terminal ]]; then stty "$terminal" 2>/dev/null || true; fi
  if [[ -n $work ]]; then rm -rf "$work" || true; fi
}

# Waits until the server has ended, and sets $code. What bash itself would say of that is no news for anybody.
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

# A reason from the log that people understand, if there is one: why the desk did not open
refusal() {
  grep -Eom 1 'the (database cannot be opened|schema could not be migrated|desk stays closed): .*' "$log" || true
}

# failed_start [WHAT]: says why, and where to look
failed_start() {
  local reason
  reason=$(refusal)
  if is_running; then
    stop
  elif [[ -n $pid ]]; then
    await_end
    if [[ -z $reason ]]; then reason=$(ending "$code" "$log"); fi
  fi
  fail "${1:-the desk did not start}${reason:+: $reason} (see $log)"
}

# A command of org.matricula.persistence.command: a server without a listener, which ends after it.
prepare_command() {
  build
  prepare "$1"
  prepare_runtime
  order "$@"
  java_options+=(-Xmx1g -XX:+ExitOnOutOfMemoryError -DMATRICULA_COMMAND="$work/command")
  server_options+=(--warmup --prebootcommandfile "$settings/command.preboot")
}

# Ends this script with the command's exit code, or says why there is none.
end_command() {
  await_end
  forward
  if [[ -f $work/command/exit ]]; then exit "$(<"$work/command/exit")"; fi
  local reason
  reason=$(refusal)
  if [[ -n $reason ]]; then fail "$1 could not begin: $reason (see $log)"; fi
  fail "$1 did not finish: $(ending "$code" "$log") (see $log)"
}

# run_in_desk NAME ARGUMENT...: runs a command to its end
run_in_desk() {
  prepare_command "$@"
  start
  follow
  if has_no_end && start_again start; then follow; fi
  end_command "$1"
}

has_no_end() { [[ ! -f $work/command/exit ]]; }

follow() {
  while is_running && has_no_end; do
    forward
    limit_log
    sleep 0.3 || true
  done 2>/dev/null
}

# open_in_desk NAME ARGUMENT...: the same for a command that has the input and the output of this script for itself
open_in_desk() {
  prepare_command "$@"
  session=true
  if [[ -t 0 ]]; then terminal=$(stty -g); fi
  # in the background, so that a signal is heard; by a descriptor, because there the input would be empty
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

# Says what the command has said since the last time: each file is read on from where the last time ended. No pipe does
# it: a reader that has enough would end the writer, and this script with it.
forward() {
  if [[ -z $output && -f $work/command/output ]]; then exec {output}<"$work/command/output"; fi
  if [[ -z $errors && -f $work/command/errors ]]; then exec {errors}<"$work/command/errors"; fi
  if [[ -n $output ]] && $listening && ! cat <&"$output"; then
    listening=false
    complain "nobody reads the output any more; the command goes on" 2>&"$stderr"
  fi
  if [[ -n $errors ]]; then cat <&"$errors" >&"$stderr" || true; fi
}
