# Verifies that the history is as Matricula wrote it
#
# usage: ./manage verify-history [--ends FILE] [--data DIR]
#
# Compares every row of the history with its seal, and names rows that somebody changed, removed or inserted in the database, one
# on each line; then it exits with 1. With the embedded database, Matricula has to be stopped.
#
# If all is well, it prints the end of each chain of seals. Somebody who can write to the database could compute a chain again. Keep
# the output where they cannot write, and pass it to a later verification, which then notices that:
#
#   ./manage verify-history >ends.txt
#
#   --ends FILE   the output of an earlier verification; every seal that was there must still be there
#   --data DIR    the data folder; by default data/ beside ./manage

source "$commands/lib/data.sh"

ends=()
while (($# > 0)); do
  case $1 in
    --ends)
      [[ -n ${2:-} ]] || usage_error "--ends needs a file"
      [[ -r $2 ]] || fail "the file $2 does not exist or cannot be read"
      ends=(--ends "$(absolute "$2")")
      shift
      ;;
    *) usage_error "verify-history does not take $1" ;;
  esac
  shift
done
run_on_database verify-history "${ends[@]}"
