# Commands for accounts. They need no server, but its libraries.

source "$commands/lib/data.sh"
source "$commands/lib/runtime.sh"

work='' log=''

# run_on_accounts NAME ARGUMENT...: runs a command of org.matricula.persistence.command.DatabaseTool and exits with its code
run_on_accounts() {
  local library
  build
  open_data
  work=$data/work/$$ log=$data/log/unpack.log
  mkdir -p "$work"
  trap 'rm -rf "$work"' EXIT
  unpack_server
  for library in org.eclipse.persistence.{core,jpa,jpa.jpql,asm} jakarta.{persistence,validation,transaction}-api \
    jakarta.{ejb,el}-api jakarta.security.enterprise-api hibernate-validator jboss-logging classmate expressly; do
    libraries+=:$unpacked/runtime/$library.jar
  done
  if is_embedded; then lock; fi
  run_tool "$@"
}

# ask_line PROMPT: reads into $line without showing it
ask_line() {
  printf '%s' "$1" >&2
  IFS= read -rs line || true
  printf '\n' >&2
}

# Passes the password to the command that is run next, as its input: it is no argument and in no file.
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
  run_on_accounts "$@"
}
