package org.matricula.persistence.migration;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import liquibase.change.custom.CustomSqlChange;
import liquibase.database.Database;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.DatabaseException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RawParameterizedSqlStatement;

/**
 * Changes how many ids a sequence hands out at once; a step of the changelog names it. The value of the sequence is the last id
 * of its block, so the next value must be a whole new block above the last one: no id is assigned twice.
 */
public class SequenceAllocation implements CustomSqlChange {

    private String sequence = "";
    private int allocation;

    /** The name of the sequence. */
    public void setSequence(String name) {
        sequence = name;
    }

    /** Sets the number of ids for each value of the sequence; 1 or more. */
    public void setAllocation(Integer ids) {
        allocation = ids;
    }

    @Override
    public SqlStatement[] generateStatements(Database database) throws CustomChangeException {
        return database instanceof DerbyDatabase ? recreate(database) : alter();
    }

    private SqlStatement[] alter() {
        return statements(
                "ALTER SEQUENCE %s INCREMENT BY %d START WITH %d".formatted(sequence, allocation, allocation),
                // a sequence that was never used begins with its first whole block
                "SELECT setval('%s', %d, false) FROM %s WHERE NOT is_called".formatted(sequence, allocation, sequence));
    }

    /* Derby cannot alter a sequence. Its next value is the last id and one block of the former size. */
    private SqlStatement[] recreate(Database database) throws CustomChangeException {
        return statements(
                "DROP SEQUENCE %s RESTRICT".formatted(sequence),
                "CREATE SEQUENCE %s AS BIGINT START WITH %d INCREMENT BY %d"
                        .formatted(sequence, lastDrawn(database) + allocation, allocation));
    }

    private static SqlStatement[] statements(String... sql) {
        return Arrays.stream(sql).map(RawParameterizedSqlStatement::new).toArray(SqlStatement[]::new);
    }

    private long lastDrawn(Database database) throws CustomChangeException {
        var query = "SELECT SYSCS_UTIL.SYSCS_PEEK_AT_SEQUENCE(CURRENT SCHEMA, sequencename) - increment"
                + " FROM sys.syssequences s JOIN sys.sysschemas c ON c.schemaid = s.schemaid"
                + " WHERE c.schemaname = CURRENT SCHEMA AND sequencename = ?";
        try (var statement = ((JdbcConnection) database.getConnection()).prepareStatement(query)) {
            statement.setString(1, sequence.toUpperCase(Locale.ROOT));
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new CustomChangeException("there is no sequence " + sequence);
                }
                return rows.getLong(1);
            }
        } catch (SQLException | DatabaseException e) {
            throw new CustomChangeException("cannot look at the sequence " + sequence, e);
        }
    }

    @Override
    public String getConfirmationMessage() {
        return "ids are drawn from " + sequence + " in blocks of " + allocation;
    }

    @Override
    public void setUp() {
        // needs nothing
    }

    @Override
    public void setFileOpener(ResourceAccessor resources) {
        // reads nothing
    }

    @Override
    public ValidationErrors validate(Database database) {
        var errors = new ValidationErrors();
        if (sequence.isEmpty()) {
            errors.addError("sequence is required");
        }
        if (allocation < 1) {
            errors.addError("allocation is 1 or more");
        }
        return errors;
    }
}
