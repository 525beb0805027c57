# The unpacked server, and an archive of its classes and Matricula's, which the JVM maps instead of reading them anew at each
# start (class-data sharing, ADR 22). Both are created once and can be deleted at any time.

unpacked='' added='' classes='' java_arguments=()

# unpack_server: sets $unpacked, and unpacks the server if it is missing. If Matricula's folder is read-only, it is unpacked
# below $work for this start.
unpack_server() {
  local folder=${server%/*}
  unpacked=$folder/unpacked-$(wc -c <"$server" | tr -d ' ')
  if [[ -f $unpacked/launch-micro.jar ]]; then return; fi
  if [[ ! -w $folder ]]; then
    unpacked=$work/unpacked
    unpack "$unpacked"
    return
  fi
  one_at_a_time unpack_once
}

# prepare_runtime: sets $unpacked, $added and $classes, and creates what is missing; there is no archive in a read-only folder.
prepare_runtime() {
  local sum
  unpack_server
  sum=$(cksum <"$listener" | tr -c '0-9\n' -)
  added=$unpacked/listener-$sum.jar # the JVM would refuse the archive after a build, which changes the time of the file
  if [[ ! -f $added ]] && ! cp "$listener" "$added" 2>/dev/null; then added=$listener; fi
  classes=$unpacked/classes-$(java_build)-$sum.jsa
  if ! needs_archive || [[ ! -w ${server%/*} ]]; then return; fi
  if [[ -t 2 ]]; then say "preparing the server (once, about a minute) ..." >&2; fi
  one_at_a_time archive_once
}

one_at_a_time() {
  local only
  exec {only}>>"${server%/*}/unpacked.lock"
  if command -v flock >/dev/null; then flock "$only"; fi
  "$@"
  exec {only}>&-
}

unpack_once() {
  if [[ -f $unpacked/launch-micro.jar ]]; then return; fi
  rm -rf "${server%/*}"/unpacked-*
  unpack "$unpacked.new"
  mv "$unpacked.new" "$unpacked"
}

archive_once() { if needs_archive; then archive_classes; fi; }

# An archive that could not be written is an empty file; it is tried again after a day.
needs_archive() { [[ ! -f $classes || -n $(find "$classes" -empty -mtime +0) ]]; }

java_build() { java -Xinternalversion 2>/dev/null | cksum | tr -c '0-9\n' -; }

unpack() {
  rm -rf "$1"
  java -jar "$server" --rootdir "$1" --outputlauncher >"$log" 2>&1 </dev/null || fail "the server cannot be unpacked (see $log)"
}

# java_of_runtime ROOT: sets $java_arguments, which start the unpacked server with its changing files in the folder ROOT.
# Payara's own launcher would put these files beside its jar, where only one server could run at a time.
java_of_runtime() {
  local MICRO_OPENS address="file:$unpacked/launch-micro.jar" # .env sets other variables, too
  address=${address//%/%25}
  address=${address// /%20}
  address=${address//#/%23}
  address=${address//\?/%3F}
  # shellcheck source=/dev/null
  source "$unpacked/.env"
  mkdir -p "$1"
  cp -R "$unpacked"/{config,docroot,lib,META-INF} "$1"
  # shellcheck disable=SC2206 # several options in one setting
  java_arguments=($MICRO_OPENS -Dfish.payara.micro.BootJar="$address"
    -Dfish.payara.micro.UnpackDir="$unpacked"
    -Xlog:cds=off -Xlog:cds+dynamic=off -cp "$unpacked/launch-micro.jar:$added" fish.payara.micro.impl.PayaraMicroImpl --rootdir "$1")
}

# Writes the archive: starts the server with Matricula on an empty database and ends it. If the JVM cannot write an archive,
# an empty file keeps the starts of the next day from trying again.
archive_classes() {
  local folder=$work/archive
  mkdir -p "$folder/tmp"
  (
    unset "${!MATRICULA_@}"
    java_of_runtime "$folder/server"
    exec java -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit="$folder/classes" \
      -DMATRICULA_DATA="$folder" -Djava.io.tmpdir="$folder/tmp" "${java_arguments[@]}" \
      --nohazelcast --disablephonehome --logproperties "$settings/logging.properties" --warmup \
      --prebootcommandfile "$settings/command.preboot" --contextroot / --deploy "$war"
  ) >"$log" 2>&1 </dev/null &
  pid=$!
  wait "$pid" || true
  pid=
  : >>"$folder/classes"
  mv "$folder/classes" "$classes"
  rm -rf "$folder"
}
