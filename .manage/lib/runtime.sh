# The server unpacked beside its jar, and an archive of its classes and Matricula's, which the JVM maps instead of reading
# them anew at each start (class-data sharing, ADR 22). Both are made once and can be deleted at any time.

unpacked='' classes='' java_arguments=()

# prepare_runtime: sets $unpacked and $classes, and makes them unless they are there. Where Matricula's folder cannot be
# written, the server is unpacked below $work for this start, and there is no archive.
prepare_runtime() {
  local folder=${server%/*}
  unpacked=$folder/unpacked-$(wc -c <"$server" | tr -d ' ')
  classes=$unpacked/classes-$(java_build).jsa
  if [[ -f $classes ]]; then return; fi
  if [[ ! -w $folder ]]; then
    if [[ ! -f $unpacked/launch-micro.jar ]]; then
      unpacked=$work/unpacked
      unpack "$unpacked"
    fi
    return
  fi
  if [[ -t 2 ]]; then say "preparing the server (once, about a minute) ..." >&2; fi
  local only
  exec {only}>>"$folder/unpacked.lock"
  if command -v flock >/dev/null; then flock "$only"; fi
  if [[ ! -f $unpacked/launch-micro.jar ]]; then
    rm -rf "$folder"/unpacked-*
    unpack "$unpacked.new"
    mv "$unpacked.new" "$unpacked"
  fi
  if [[ ! -f $classes ]]; then archive_classes; fi
  exec {only}>&-
}

java_build() { java -Xinternalversion 2>/dev/null | cksum | tr -c '0-9\n' -; }

unpack() {
  rm -rf "$1"
  java -jar "$server" --rootdir "$1" --outputlauncher >"$log" 2>&1 </dev/null || failed_start "the server cannot be unpacked"
}

# java_of_runtime ROOT: sets $java_arguments to what starts the unpacked server with its own files in the folder ROOT. The
# launcher in its jar would put them beside the jar, where one server at a time could run.
java_of_runtime() {
  local MICRO_OPENS # the file sets others, too
  # shellcheck source=/dev/null
  source "$unpacked/.env"
  mkdir -p "$1"
  cp -R "$unpacked"/{config,docroot,lib,META-INF} "$1"
  # shellcheck disable=SC2206 # several options in one setting
  java_arguments=($MICRO_OPENS -Dfish.payara.micro.BootJar="file:$unpacked/launch-micro.jar"
    -Dfish.payara.micro.UnpackDir="$unpacked"
    -Xlog:cds=off -Xlog:cds+dynamic=off -cp "$unpacked/launch-micro.jar" fish.payara.micro.impl.PayaraMicroImpl --rootdir "$1")
}

# Starts the server with Matricula on an empty database, and ends it. Where the JVM cannot write an archive, an empty file
# says so to later starts.
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
