# Writes the step of the changelog that the entities need
#
# usage: ./manage makemigrations NAME [--rename OLD=NEW]... [--default COLUMN=VALUE]... [--accept-loss]
#        ./manage makemigrations --check
#
# For developers. Compares the entities of domain/ with the changelog, both on a PostgreSQL of its own, and writes the next
# step, such as 0007-NAME.yaml, into persistence/src/main/resources/db/changelog. The step is tried on PostgreSQL and Derby
# first. Nothing is written where something has to be decided: say it and call again.
#
#   --check                      writes nothing; exits 1 where entities and changelog differ, and says how
#   --rename student.age=years   the column is the same under a new name; student=pupil for a table
#   --default student.age=18     for the rows that have no value, where a column is required from now on
#   --accept-loss                drops what is gone and cuts text that gets too long, with the data

source "$commands/lib/build.sh"

require_java
require_maven
umask 022
cd "$home"
written=$home/persistence/target/makemigrations.log
mkdir -p "${written%/*}"
# Maven would keep the copy of a step that was deleted to be written anew
rm -rf persistence/target/classes/db
if ! mvn -q -B -Dstyle.color=never -Dspotless.check.skip -pl domain,persistence test-compile \
    dependency:build-classpath -Dmdep.outputFile=target/test-classpath >"$written" 2>&1 </dev/null; then
  cat "$written" >&2
  maven_failed "$written" "the sources do not compile"
fi
run_java makemigrations '' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dderby.stream.error.file=persistence/target/derby.log \
  -Djava.util.logging.config.file=persistence/src/test/resources/logging.properties \
  -cp "persistence/target/test-classes:persistence/target/classes:$(<persistence/target/test-classpath)" \
  org.matricula.persistence.command.MakeMigrations "$@"
