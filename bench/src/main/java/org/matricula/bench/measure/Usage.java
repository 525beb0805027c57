package org.matricula.bench.measure;

/**
 * The resources spent so far.
 *
 * @param nanos the time
 * @param server processor milliseconds of the server
 * @param database processor milliseconds of the database; 0 where it is a part of the server
 * @param bytes allocated by the server
 * @param statements sent to the database; 0 where it does not count them
 */
public record Usage(long nanos, long server, long database, long bytes, long statements) {

    /** Returns the resources spent since another reading. */
    public Usage since(Usage before) {
        return new Usage(
                nanos - before.nanos,
                server - before.server,
                database - before.database,
                bytes - before.bytes,
                statements - before.statements);
    }
}
