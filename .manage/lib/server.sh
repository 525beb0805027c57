# The server, as a desk that is open or for one command. Its files: DATA/log/NAME.log, and DATA/work/PID until it ends.

source "$commands/lib/data.sh"

server_options=()
pid='' work='' log='' session=false terminal='' input=/dev/null

# prepare NAME: the folders and the log of a server that is to be started, alone on its data folder where it has to be
prepare() {
  open_data
  if [[ $1 == server ]] || is_embedded; then lock; fi
  work=$data/work/$$
  mkdir -p "$work/tmp" "$work/command"
  log=$data/log/$1.log
  if [[ -f $log ]]; then mv -f "$log" "$log.old"; fi
  : >"$log"
  trap clean_up EXIT
  trap 'exit 143' TERM
  trap 'exit 130' INT
  trap 'exit 129' HUP
}

# order NAME ARGUMENT...: what the server is to do. The role of a command's bean is that of a user whom the server must
# know; nobody is told the password.
order() {
  printf '%s\n' "$@" >"$work/command/arguments"
  printf 'AS_ADMIN_USERPASSWORD=%s\n' "$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')" >"$work/user"
  printf 'create-file-user --groups administrator --passwordfile %s administrator\n' "$work/user" >"$work/postboot"
  server_options+=(--postbootcommandfile "$work/postboot")
}

# The server itself, in the place of a subshell.
launch() {
  # shellcheck disable=SC2206 # several options in one setting
  java_options+=(${MATRICULA_JAVA_OPTIONS:-})
  exec java "${java_options[@]}" -Djava.io.tmpdir="$work/tmp" -Dderby.stream.error.file="$data/log/derby.log" \
    -DMATRICULA_DATA="$data" -jar "$server" --nohazelcast --disablephonehome \
    --logproperties "$settings/logging.properties" "${server_options[@]}" --contextroot / --deploy "$war"
}

start() {
  launch >>"$log" 2>&1 <"$input" &
  pid=$!
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

clean_up() {
  stop
  if [[ -n $terminal ]]; then stty "$terminal" 2>/dev/null || true; fi
  if [[ -n $work ]]; then rm -rf "$work"; fi
}

# A reason from the log where there is one that people understand, and the place to look.
failed_start() {
  stop
  local reason
  reason=$(grep -Eom 1 'the (database cannot be opened|schema could not be migrated|desk stays closed): .*' "$log" || true)
  fail "${1:-the desk did not start}${reason:+: $reason} (see $log)"
}

# A command of org.matricula.persistence.command: a server without a listener, which ends after it.
prepare_command() {
  build
  prepare "$1"
  order "$@"
  java_options+=(-Xmx1g -DMATRICULA_COMMAND="$work/command")
  server_options+=(--warmup --prebootcommandfile "$settings/command.preboot")
}

# Ends this script with the command's exit code.
end_command() {
  forward
  [[ -f $work/command/exit ]] || failed_start "$1 could not begin"
  wait "$pid" || true
  pid=
  exit "$(<"$work/command/exit")"
}

# run_in_desk NAME ARGUMENT...: runs a command to its end
run_in_desk() {
  prepare_command "$@"
  start
  while is_running && [[ ! -f $work/command/exit ]]; do
    forward
    sleep 0.3
  done
  end_command "$1"
}

# open_in_desk NAME ARGUMENT...: the same for a command that has the input and the output of this script for itself
open_in_desk() {
  prepare_command "$@"
  session=true
  if [[ -t 0 ]]; then terminal=$(stty -g); fi
  # in the background, so that a signal is heard; by a descriptor, because there the input would be empty
  exec 8<&0
  launch <&8 2>>"$log" &
  pid=$!
  wait "$pid" || true
  end_command "$1"
}

said=0 complained=0

# Says what the command has said since the last time.
forward() {
  local output=$work/command/output errors=$work/command/errors size
  if [[ -f $output ]]; then
    size=$(wc -c <"$output")
    tail -c "+$((said + 1))" "$output" | head -c "$((size - said))"
    said=$size
  fi
  if [[ -f $errors ]]; then
    size=$(wc -c <"$errors")
    tail -c "+$((complained + 1))" "$errors" | head -c "$((size - complained))" >&2
    complained=$size
  fi
}
