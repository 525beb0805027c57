# Runs every test
#
# usage: ./manage test
#
# Builds everything and runs every test: units, the repositories on Derby and PostgreSQL, the built archives in their
# servers, the pages in Chromium. Installs Chromium from the system's packages where it is missing and that is allowed.

source "$commands/lib/build.sh"

has_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then return; fi
  done
  return 1
}

install_chromium() {
  local as_root=()
  if [[ $EUID -ne 0 ]]; then as_root=(sudo -n); fi
  command -v apt-get >/dev/null || return
  [[ $EUID -eq 0 ]] || sudo -n true 2>/dev/null || return
  say "installing Chromium for the tests of the pages ..."
  "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq chromium
}

[[ $# -eq 0 ]] || usage_error "test takes no arguments"
require_java
require_maven
has_chromium || install_chromium || true
has_chromium || fail "Chromium is missing and could not be installed from here: install it, as in: sudo apt-get install chromium"
umask 022
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
