# Measures pages and repository calls, and prints one table
#
# usage: ./manage bench [--size S|M|L] [--db derby|postgresql] [--rows NAME,...] [--users N,...] [--round SECONDS]
#                       [--warming SECONDS] [--data DIR]
#
# Generates a school, the same every time, loads it into an empty database and measures each row in a server that was just
# started: its first request, its first minute, and then rounds until two successive ones agree within 10 %. Beside each
# row stands the limit: the same rows by plain JDBC and a bare servlet in the same server. docs/bench.md explains the columns.
#
#   --size S|M|L         1,000, 100,000 or 1,000,000 students with 10 courses each; by default S
#   --db NAME            derby, or postgresql (the default): a server of its own, or an empty database that
#                        MATRICULA_DB_URL names
#   --rows NAME,...      only these rows; --rows list shows them all
#   --users N,...        the numbers of concurrent users; by default 1,8,32
#   --round SECONDS      the length of a round; by default 5
#   --warming SECONDS    the length of the warm-up; by default 60
#   --data DIR           the folder for databases and results, in its folder bench; by default data/ beside ./manage

source "$commands/lib/data.sh"

bench=$home/bench/target

# Builds the module that is in no archive, where its sources are newer.
build_bench() {
  if [[ -f $bench/bench.jar ]] && [[ -z $(cd "$home" && find pom.xml {domain,persistence,bench}/pom.xml \
    {domain,persistence}/src bench/src -newer "$bench/bench.jar" -print -quit) ]]; then return; fi
  require_maven
  say "building the bench ..."
  mkdir -p "$bench"
  if ! (cd "$home" && mvn -q -B -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -Pbench -pl bench -am package) \
    >"$bench/manage-build.log" 2>&1 </dev/null; then
    cat "$bench/manage-build.log" >&2
    maven_failed "$bench/manage-build.log" "the build failed"
  fi
  touch "$bench/bench.jar"
}

build
build_bench
data=$data/bench
open_data
if is_locked; then fail "another bench is running on $data"; fi
run_java bench '' -Xmx1g -Djava.util.logging.config.file="$bench/classes/logging.properties" \
  -cp "$bench/bench.jar:$bench/lib/*" org.matricula.bench.Bench "$home" "$data" "$@"
