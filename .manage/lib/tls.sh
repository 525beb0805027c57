# The certificate of ./manage run --tls. The server looks for it in keystore.p12 in the folder of its settings, by a fixed name and
# password. Only the user who runs Matricula can read that folder, and it is deleted at the end.

keystore_name=s1as
keystore_password=changeit

keys() { keytool -J-Duser.language=en -J-XX:TieredStopAtLevel=1 "$@" </dev/null; }

# prepare_certificate [FILE]: writes the given certificate and its key to $work/keystore.p12, or Matricula's own ones
prepare_certificate() {
  if [[ -n $1 ]]; then take_certificate "$1"; else own_certificate; fi
}

take_certificate() {
  local kind=env where=MATRICULA_TLS_PASSWORD listed name
  if [[ -n ${MATRICULA_TLS_PASSWORD_FILE:-} ]]; then kind=file where=$MATRICULA_TLS_PASSWORD_FILE; fi
  [[ $kind == file || -n ${MATRICULA_TLS_PASSWORD:-} ]] ||
    fail "--certificate needs MATRICULA_TLS_PASSWORD or MATRICULA_TLS_PASSWORD_FILE, which have the password of $1"
  listed=$(keys -list -keystore "$1" "-storepass:$kind" "$where" 2>&1) ||
    fail "--certificate $1 cannot be read: $(head -n 1 <<<"$listed")"
  name=$(sed -n '/PrivateKeyEntry/{s/,.*//p;q;}' <<<"$listed")
  [[ -n $name ]] || fail "--certificate $1 has no private key"
  listed=$(keys -importkeystore -srckeystore "$1" "-srcstorepass:$kind" "$where" -srcalias "$name" -destalias "$keystore_name" \
    -destkeystore "$work/keystore.p12" -deststoretype PKCS12 -deststorepass "$keystore_password" 2>&1) ||
    fail "--certificate $1 cannot be read: $(head -n 1 <<<"$listed")"
}

# Creates Matricula's own certificate for the names it answers to, unless there is one that is not a year old.
own_certificate() {
  local names own=$data/tls/own
  names=$(own_names)
  mkdir -p "$data/tls"
  if [[ ! -f $own.p12 || -n $(find "$own.p12" -mtime +365) || $(cat "$own.names" 2>/dev/null) != "$names" ]]; then
    rm -f "$own".*
    keys -genkeypair -alias "$keystore_name" -keyalg EC -groupname secp256r1 -dname CN=Matricula -validity 397 \
      -ext "san=$names" -ext eku=serverAuth -storetype PKCS12 -keystore "$own.p12" -storepass "$keystore_password" >"$log" 2>&1 ||
      fail "the certificate could not be created (see $log)"
    keys -exportcert -rfc -alias "$keystore_name" -keystore "$own.p12" -storepass "$keystore_password" >"$own.crt" 2>"$log"
    printf '%s' "$names" >"$own.names"
  fi
  cp "$own.p12" "$work/keystore.p12"
}

# Prints the names of the certificate as keytool takes them: this machine, and MATRICULA_HOSTS.
own_names() {
  local host names=dns:localhost,ip:127.0.0.1 hosts
  IFS=', ' read -ra hosts <<<"${MATRICULA_HOSTS:-}"
  for host in "${hosts[@]}"; do
    case ${host%:*} in
      localhost | 127.0.0.1 | *[!a-zA-Z0-9.-]* | '') ;;
      *[!0-9.]*) names+=,dns:${host%:*} ;;
      *) names+=,ip:${host%:*} ;;
    esac
  done
  printf '%s' "$names"
}

# tls_preboot ADDRESS: prints the settings of the server with HTTPS in place of HTTP
tls_preboot() {
  sed "s/http-listener/https-listener/g; s/=127\.0\.0\.1\$/=$1/" "$settings/desk.preboot"
  cat "$settings/command.preboot"
}

# Prints what is logged with HTTPS: also that the server is ready, because bash cannot ask for it.
tls_logging() { sed 's/^PayaraMicro\.level=.*/PayaraMicro.level=INFO/' "$settings/logging.properties"; }
