# Java, Maven and the build.

war=$home/web/target/matricula.war
server=$home/web/target/server/payara-micro.jar
listener=$home/payara/target/matricula-payara.jar
input=/dev/null

# ending CODE [LOG]: prints why java ended, from its exit code and its log
ending() {
  local signal
  if [[ $1 -eq 3 ]] || grep -qs 'java.lang.OutOfMemoryError' "${2:-/dev/null}"; then
    printf 'it ran out of memory; give it more, as in MATRICULA_JAVA_OPTIONS=-Xmx2g'
  elif [[ $1 -gt 128 ]] && signal=$(kill -l "$1" 2>/dev/null); then
    printf 'it was ended by SIG%s' "$signal"
    if [[ $signal == KILL ]]; then printf ', as the system does when memory is short'; fi
  else
    printf 'it ended with exit code %s' "$1"
  fi
}

# run_java NAME LOG ARGUMENT...: runs java with the file $input and exits with its code. A signal to this script ends java
# first.
run_java() {
  local name=$1 log=$2 pid code=0
  shift 2
  java "$@" <"$input" &
  pid=$!
  # shellcheck disable=SC2064 # this process
  trap "kill $pid 2>/dev/null || true" TERM INT HUP
  {
    wait "$pid" || code=$?
    while kill -0 "$pid"; do
      code=0
      wait "$pid" || code=$?
    done
  } 2>/dev/null
  if [[ $code -gt 2 ]]; then complain "$name did not finish: $(ending "$code")${log:+ (see $log)}"; fi
  exit "$code"
}

require_java() {
  command -v java >/dev/null || fail "java is missing: install a JDK 17"
  local version
  version=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p') || true
  [[ $version =~ ^[0-9.]+$ ]] || fail "java does not run: try java -version"
  [[ ${version%%.*} -ge 17 ]] || fail "java is version $version: install a JDK 17"
}

require_maven() { command -v mvn >/dev/null || fail "mvn is missing: install Maven 3.8.6 or newer"; }

is_built() {
  [[ -f $war && -f $server && -f $listener ]] && [[ -z $(cd "$home" && find pom.xml {domain,persistence,payara,web}/pom.xml \
    {domain,persistence,payara,web}/src/main -newer "$war" -print -quit) ]]
}

# maven_failed FILE MESSAGE: fails with the message, or explains a failed download that FILE, Maven's output, shows
maven_failed() {
  if grep -qE 'Could not transfer|UnknownHostException|Unknown host|Connection refused' "$1"; then
    fail "Maven could not download what the build needs: the first build needs the network, or a mirror in ~/.m2/settings.xml"
  fi
  fail "$2"
}

# Builds Matricula if its sources are newer than the archive.
build() {
  require_java
  if is_built; then return; fi
  require_maven
  say "building Matricula (the first build takes several minutes) ..."
  local written=$home/web/target/manage-build.log
  mkdir -p "${written%/*}"
  if ! (cd "$home" && mvn -q -B -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -pl web,payara -am package) >"$written" 2>&1 </dev/null; then
    cat "$written" >&2
    maven_failed "$written" "the build failed"
  fi
  touch "$war" "$listener"
}
