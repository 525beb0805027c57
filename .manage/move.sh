# Copies the desk into another database, Derby to PostgreSQL or back
#
# usage: ./manage move --to URL [--data DIR]
#
# Every table goes over in one transaction and is compared there, row by row, before anything lasts; what is interrupted
# is simply started again. The desk has to be stopped, and the other database empty; the former one stays as it is.
# MATRICULA_TO_USER and MATRICULA_TO_PASSWORD open the other one.
#
#   --to URL     by JDBC, as in jdbc:postgresql://host/matricula or "jdbc:derby:/folder/derby;create=true"
#   --data DIR   the data folder, data/ beside ./manage unless told otherwise

source "$commands/lib/data.sh"
run_on_database move "$@"
