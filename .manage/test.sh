# Runs every test
#
# usage: ./manage test
#
# Builds everything and runs every test: units, the repositories on Derby and PostgreSQL, the built archives in their
# servers, the pages in Chromium. Installs Chromium, in the form without windows where there is one, and a PostgreSQL with
# pg_dump, from the system's packages where they are missing and that is allowed; without such a PostgreSQL the tests of its
# backups are skipped.

source "$commands/lib/build.sh"

# has_any NAME...: one of these programs
has_any() {
  local name
  for name; do
    if command -v "$name" >/dev/null; then return; fi
  done
  return 1
}

has_chromium() { has_any chromium-headless-shell chromium chromium-browser google-chrome; }

has_postgresql() {
  local binaries
  for binaries in /usr/lib/postgresql/*/bin ${PATH//:/ }; do
    if [[ -x $binaries/initdb && -x $binaries/pg_dump ]]; then return; fi
  done
  return 1
}

# as_root COMMAND...: where that is allowed without asking
as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

# install_package NAME: from Debian's
install_package() {
  command -v apt-get >/dev/null || return
  as_root true 2>/dev/null || return
  say "installing $1 for the tests ..."
  as_root apt-get update -qq && as_root apt-get install -y -qq "$1"
}

# Its package would start a server otherwise.
install_postgresql() {
  local settings=/etc/postgresql-common/createcluster.d code=0
  install_package postgresql-common || return
  as_root tee "$settings/matricula.conf" >/dev/null <<<'create_main_cluster = false' || return
  install_package postgresql || code=$?
  as_root rm -f "$settings/matricula.conf"
  return "$code"
}

[[ $# -eq 0 ]] || usage_error "test takes no arguments"
require_java
require_maven
umask 022
has_postgresql || install_postgresql || true
# it needs half the time of the one with windows
has_any chromium-headless-shell || install_package chromium-headless-shell || has_chromium || install_package chromium || true
has_chromium || fail "Chromium is missing and could not be installed from here: install it, as in: sudo apt-get install chromium"
cd "$home"
begin=$(mktemp)
written=$(mktemp)
trap 'rm -f "$begin" "$written"' EXIT
code=0
mvn -B verify </dev/null | tee "$written" || code=$?
find . -path '*-reports/TEST-*.xml' -newer "$begin" -exec grep -hm1 '<testsuite ' {} + |
  awk '{ for (i = 1; i <= NF; i++) if (split($i, a, "\"") > 1) n[a[1]] += a[2] }
    END { printf "%d tests, %d failures, %d errors, %d skipped\n",
      n["tests="], n["failures="], n["errors="], n["skipped="] }' || true
if [[ $code -ne 0 ]]; then maven_failed "$written" "the tests failed"; fi
say "all tests passed"
