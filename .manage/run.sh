# Starts Matricula on this machine
#
# usage: ./manage run [--port 8080] [--data DIR] [--demo] [--tls [--certificate FILE] [--address ADDRESS]]
#
# Starts Matricula at http://127.0.0.1:PORT, reachable from this machine only, until you press Ctrl-C. Builds it first if the
# sources are newer. Without any account, it prints a one-time link that creates the first administrator.
#
#   --port N            the port; by default 8080, with --tls 8443
#   --data DIR          the data folder; by default data/ beside ./manage
#   --demo              adds sample data if there are no students, and a demo account with a new password at each start
#   --tls               HTTPS in place of HTTP, by default with a certificate that Matricula creates (DATA/tls/own.crt)
#   --certificate FILE  a PKCS #12 file with a key and its certificates; MATRICULA_TLS_PASSWORD, or the first line of the
#                       file MATRICULA_TLS_PASSWORD_FILE, is its password
#   --address ADDRESS   the IPv4 address of this machine that others reach, or 0.0.0.0 for all; by default 127.0.0.1.
#                       MATRICULA_HOSTS lists the names that users type

source "$commands/lib/server.sh"
source "$commands/lib/tls.sh"

start_timeout=180 # seconds

port_answers() { (exec 8<>"/dev/tcp/$here/$port") 2>/dev/null; }

# 200 at /status/ready; bash cannot speak TLS, so there the log tells.
is_ready() {
  local status
  if $tls; then
    grep -q ' INFO PayaraMicro: .* ready in ' "$log"
    return
  fi
  status=$( { exec 8<>"/dev/tcp/127.0.0.1/$port" &&
    printf 'GET /status/ready HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&8 &&
    head -n 1 <&8; } 2>/dev/null) || true
  [[ $status == *" 200"* ]]
}

# Messages of bash itself, such as "Killed", are hidden.
await_desk() {
  local until=$((SECONDS + start_timeout))
  until is_ready; do
    if ! is_running || grep -qE 'SEVERE javax.enterprise.system.core|Matricula stays closed: ' "$log"; then
      start_again start || failed_start
    fi
    if ((SECONDS > until)); then failed_start "Matricula was not ready after $start_timeout seconds"; fi
    sleep 0.3
  done 2>/dev/null
}

port='' demo=false tls=false certificate='' address=''
while [[ $# -gt 0 ]]; do
  case $1 in
    --port) port=${2:-}; shift ;;
    --demo) demo=true ;;
    --tls) tls=true ;;
    --certificate) [[ -f ${2:-} ]] || usage_error "--certificate takes a file"; certificate=$2; shift ;;
    --address) address=${2:-}; shift ;;
    *) usage_error "run does not take $1" ;;
  esac
  shift || true
done
if [[ -z $port ]]; then port=$($tls && echo 8443 || echo 8080); fi
if [[ ! $port =~ ^[0-9]{1,5}$ || $((10#$port)) -lt 1 || $((10#$port)) -gt 65535 ]]; then
  usage_error "--port takes a number from 1 to 65535"
fi
if ! $tls && [[ -n $certificate$address ]]; then
  usage_error "--certificate and --address need --tls: passwords would cross the network unencrypted"
fi
address=${address:-127.0.0.1}
if [[ ! $address =~ ^[0-9]{1,3}(\.[0-9]{1,3}){3}$ ]]; then usage_error "--address takes an IPv4 address"; fi
here=${address/#0.0.0.0/127.0.0.1}
build
prepare server
if port_answers; then fail "port $port is in use: choose another one with --port"; fi
prepare_runtime
java_options+=(-Xmx512m)
if $tls; then
  site=https://$here:$port
  prepare_certificate "$certificate"
  tls_preboot "$address" >"$work/preboot"
  logging=$work/logging.properties
  tls_logging >"$logging"
  server_options=(--sslport "$port" --prebootcommandfile "$work/preboot")
else
  site=http://$here:$port
  server_options=(--port "$port" --prebootcommandfile "$settings/desk.preboot")
fi
if $demo; then
  order demo
  java_options+=(-DMATRICULA_DEMO="$work/command")
fi
say "starting Matricula ..."
start
await_desk
if $demo; then forward; fi
rm -rf "$work/command" "$work/user"
say "Matricula is running: $site/ (Ctrl-C stops it)"
if [[ -s $data/setup-code ]]; then
  say "first administrator: $site/account/setup#$(<"$data/setup-code")"
fi
trap 'stop; exit 0' TERM INT
await_end
fail "Matricula stopped: $(ending "$code" "$log") (see $log)"
