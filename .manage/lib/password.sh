# A password for a command: asked for at the terminal, or a line of the input; it is no argument and in no file.

source "$commands/lib/server.sh"

# ask_line PROMPT: reads into $line without showing it
ask_line() {
  printf '%s' "$1" >&2
  IFS= read -rs line || true
  printf '\n' >&2
}

# Gives the password to the command that is run next, as its input.
ask_password() {
  local line='' password=''
  if [[ -t 0 ]]; then
    ask_line 'password: '
    password=$line
    ask_line 'again: '
    [[ $line == "$password" ]] || fail "the two passwords differ; nothing was changed"
  else
    IFS= read -r password || true
  fi
  exec 7< <(printf '%s\n' "$password")
  input=/dev/fd/7
}

# run_with_password NAME ARGUMENT...: what can be refused without it is refused first
run_with_password() {
  build
  ask_password
  run_in_desk "$@"
}
