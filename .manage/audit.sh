# Asks the vulnerability database at osv.dev for known holes in the libraries
#
# usage: ./manage audit [--data DIR]
#
# Needs the network; only names and versions of the libraries and of the server are sent. Exits with 1 if a hole is known that
# is neither fixed nor accepted; persistence/src/main/resources/org/matricula/persistence/command/accepted.properties says which
# are, and why.
#
#   --data DIR   the data folder, for the log; by default data/ beside ./manage

source "$commands/lib/data.sh"

build
open_data
version=$(sed -n 's|^ *<payara-micro.version>\(.*\)</payara-micro.version>|\1|p' "$home/pom.xml")
run_tool audit --with "pkg:maven/fish.payara.extras/payara-micro@$version" "$@"
