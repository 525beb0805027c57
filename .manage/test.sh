# Runs every test
#
# usage: ./manage test [--million | --fuzz INPUTS [SEED]]
#
# Builds everything and runs every test: units, the repositories on Derby and PostgreSQL, the built archives in their
# servers, the pages in Chromium. If they are missing and can be installed from the system's packages, installs Chromium
# (headless if there is such a package) and PostgreSQL with pg_dump. Without PostgreSQL, the tests of its backups are skipped.
#
#   --million   instead imports a million enrollments into an empty Matricula, exports and compares them, and reports time
#               and memory; takes several minutes and 4 GB of memory
#   --fuzz      instead sends so many hostile requests to an own server, a fifth as each role, and reads as many hostile files,
#               addresses and texts; the same SEED, a number, gives the same ones. A request that takes over a second fails

source "$commands/lib/build.sh"

# has_any NAME...: succeeds if one of these programs is installed
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

# as_root COMMAND...: runs a command as root, if that needs no password
as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

# install_package NAME: installs a package with apt-get
install_package() {
  command -v apt-get >/dev/null || return
  as_root true 2>/dev/null || return
  say "installing $1 for the tests ..."
  as_root apt-get update -qq && as_root apt-get install -y -qq "$1"
}

# Installs PostgreSQL without the server that its package would start.
install_postgresql() {
  local settings=/etc/postgresql-common/createcluster.d code=0
  install_package postgresql-common || return
  as_root tee "$settings/matricula.conf" >/dev/null <<<'create_main_cluster = false' || return
  install_package postgresql || code=$?
  as_root rm -f "$settings/matricula.conf"
  return "$code"
}

# Writes four files as an export does: 20,000 students in 50 courses each, the same every time.
write_million() {
  printf '\xef\xbb\xbf' | tee "$1/grades.csv" "$1/courses.csv" "$1/students.csv" >"$1/enrollments.csv"
  printf 'code,points,passing,position\r\nA,4.0,true,1\r\nB,3.0,true,2\r\nF,0.0,false,3\r\n' >>"$1/grades.csv"
  awk -v folder="$1" 'BEGIN {
    ORS = "\r\n"
    print "code,name,description" >>(folder "/courses.csv")
    for (i = 1; i <= 50; i++) printf "C%03d,Course %d,%s", i, i, ORS >>(folder "/courses.csv")
    print "number,name,age" >>(folder "/students.csv")
    for (i = 1; i <= 20000; i++) printf "N%06d,Student %d,%d%s", i, i, 18 + i % 50, ORS >>(folder "/students.csv")
    split("A,B,F,,", grade, ",")
    print "student_number,course_code,grade,status" >>(folder "/enrollments.csv")
    for (i = 1; i <= 20000; i++) for (j = 1; j <= 50; j++)
      printf "N%06d,C%03d,%s,active%s", i, j, grade[(i + j) % 4 + 1], ORS >>(folder "/enrollments.csv")
  }'
}

# Prints the peak memory of the server on this data folder, in MB.
peak_memory() {
  local process status
  process=$(pgrep -fo -- "java .*-DMATRICULA_DATA=$1 .*") || return 0
  status=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB$/\1/p' "/proc/$process/status" 2>/dev/null) || return 0
  if [[ -n $status ]]; then printf '%s' "$((status / 1024))"; fi
}

# timed NAME ARGUMENT...: runs a command of ./manage on the million enrollments, and reports its time and memory
timed() {
  local begun=$SECONDS peak='' now running code=0
  "$home/manage" "$@" --data "$folder/data" &
  running=$!
  while kill -0 "$running" 2>/dev/null; do
    now=$(peak_memory "$folder/data")
    peak=${now:-$peak}
    sleep 1
  done
  wait "$running" || code=$?
  say "$1: $((SECONDS - begun)) s, ${peak:-?} MB at most"
  [[ $code -eq 0 ]] || fail "$1 ended with exit code $code; the logs are in $folder/data/log"
}

test_million() {
  local file
  folder=$(mktemp -d)
  mkdir "$folder/in"
  write_million "$folder/in"
  export MATRICULA_JAVA_OPTIONS="-Xmx3g ${MATRICULA_JAVA_OPTIONS:-}"
  timed import "$folder/in"
  timed export "$folder/out"
  for file in grades courses students enrollments; do
    cmp "$folder/in/$file.csv" "$folder/out/$file.csv" || fail "$file.csv is not the same after the export; see $folder"
  done
  rm -rf "$folder"
  say "a million enrollments were imported and exported unchanged"
}

if [[ ${1:-} == --million && $# -eq 1 ]]; then
  unset MATRICULA_DB_URL MATRICULA_DB_USER MATRICULA_DB_PASSWORD
  test_million
  exit 0
fi
what=()
if [[ ${1:-} == --fuzz ]]; then
  [[ ${2:-} =~ ^[1-9][0-9]{0,8}$ && ${3:-0} =~ ^[0-9]{1,18}$ && $# -le 3 ]] || usage_error "--fuzz takes a number of inputs and a seed"
  what=(-Dfuzz.inputs="$2" ${3:+-Dfuzz.seed="$3"} -Dit.test=HttpFuzzIT -Dtest='Hostile*Test,KeyFoldTest,SearchFoldTest,SortKeyTest,TextInputTest'
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false)
  shift $#
fi
[[ $# -eq 0 ]] || usage_error "test takes --million or --fuzz at most"
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
# modules that do not depend on each other at the same time: compiling uses one core
mvn -B -T 2 verify "${what[@]}" </dev/null | tee "$written" || code=$?
find . -path '*-reports/TEST-*.xml' -newer "$begin" -exec grep -hm1 '<testsuite ' {} + |
  awk '{ for (i = 1; i <= NF; i++) if (split($i, a, "\"") > 1) n[a[1]] += a[2] }
    END { printf "%d tests, %d failures, %d errors, %d skipped\n",
      n["tests="], n["failures="], n["errors="], n["skipped="] }' || true
if [[ $code -ne 0 ]]; then maven_failed "$written" "the tests failed"; fi
say "all tests passed"
