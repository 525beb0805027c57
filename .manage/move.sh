# Copies Matricula into another database, from Derby to PostgreSQL or back
#
# usage: ./manage move --to URL [--data DIR]
#
# Copies every table in one transaction and compares it row by row before the transaction is committed; if it is interrupted,
# start it again. Matricula has to be stopped, and the other database must be empty; the old one stays as it is.
# MATRICULA_TO_USER and MATRICULA_TO_PASSWORD are the user and password of the other one.
#
#   --to URL     a JDBC address: jdbc:postgresql://host/matricula or "jdbc:derby:/folder/derby;create=true"
#   --data DIR   the data folder; by default data/ beside ./manage

source "$commands/lib/data.sh"
# times are stored without a zone: in one that leaves out an hour in spring, they would arrive as others
java_options+=(-Duser.timezone=UTC)
run_on_database move "$@"
