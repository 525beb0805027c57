# Writes the migration that the entities need
#
# usage: ./manage makemigrations NAME [--rename OLD=NEW]... [--default COLUMN=VALUE]... [--accept-loss]
#        ./manage makemigrations --check
#
# For developers. Compares the entities of domain/ with the changelog, both on a PostgreSQL of its own, and writes the next
# step, such as 0007-NAME.yaml, into persistence/src/main/resources/db/changelog, after trying it on PostgreSQL and Derby.
# If something has to be decided, nothing is written, and the command names the options to choose from.
#
#   --check                      writes nothing; exits with 1 and shows the differences if entities and changelog differ
#   --rename student.age=years   the column was renamed; student=pupil for a table
#   --default student.age=18     the value of existing rows where a column is now required
#   --accept-loss                drops removed tables and columns and cuts texts that no longer fit, with their data

source "$commands/lib/build.sh"

require_java
require_maven
umask 022
cd "$home"
written=$home/makemigrations/target/makemigrations.log
mkdir -p "${written%/*}"
# Maven would keep the copy of a step that was deleted to be written anew
rm -rf persistence/target/classes/db
if ! mvn -q -B -Dstyle.color=never -Dspotless.check.skip -Dcheckstyle.skip -pl domain,persistence,makemigrations test-compile \
    dependency:build-classpath -DincludeScope=runtime -DexcludeGroupIds=org.matricula -Dmdep.outputFile=target/classpath \
    >"$written" 2>&1 </dev/null; then
  cat "$written" >&2
  maven_failed "$written" "the sources do not compile"
fi
classes=makemigrations/target/classes:persistence/target/classes:domain/target/classes
harness=persistence/target/test-classes # with the PostgreSQL server
run_java makemigrations '' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dderby.stream.error.file=makemigrations/target/derby.log \
  -Djava.util.logging.config.file=makemigrations/src/main/resources/logging.properties \
  -cp "$classes:$harness:$(<makemigrations/target/classpath)" org.matricula.makemigrations.MakeMigrations "$@"
