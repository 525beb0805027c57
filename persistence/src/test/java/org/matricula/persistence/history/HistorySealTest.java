package org.matricula.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.domain.history.ActionCount;
import org.matricula.domain.history.SealedRow;
import org.matricula.domain.history.SealedRows;
import org.matricula.persistence.account.AccountRepository;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.DeskTest;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.seal.ChainEnd;
import org.matricula.persistence.seal.HistorySealing;
import org.matricula.persistence.seal.HistoryVerification;

/** 16.4.2: whoever changes, removes or inserts a row of the history in the database is found. */
@DeskTest
@Tag("reading")
class HistorySealTest extends ImportedSchool {

    /* on one database; the others show that they store what was sealed */
    private static final int TIMES = TestDatabase.current() == TestDatabase.DERBY ? 100 : 10;
    private static final int FEW_TIMES = 10;
    private static final long NEW_ID = 1L << 40;

    @EJB
    private AccountRepository accounts;

    private Desk desk;
    private final Random random = new Random(13);
    private Tampering tampering;

    /** History of every kind: an import, one that is counted, a deletion, a restoration, an undoing, accounts. */
    @BeforeEach
    void given(Desk desks) throws Exception {
        desk = desks;
        tampering = new Tampering(desk.dataSource(), random);
        undo.undo(undo.preview(imported), UndoDecision.NONE);
        undo.undo(undo.preview(latest().id()), UndoDecision.NONE);
        accounts.create("gil", "hash", List.of());
        importCourses("F", ActionCount.FEW_CHANGES + 1);
    }

    private void importCourses(String prefix, int many) throws IOException {
        var lines = IntStream.range(0, many).mapToObj(i -> prefix + i + ",Course " + i + ",");
        file("courses", Stream.concat(Stream.of("code,name,description"), lines).toArray(String[]::new));
        importFiles();
    }

    private HistoryVerification.Result verify(List<String> findings) throws SQLException {
        return new HistoryVerification(desk.dataSource(), findings::add).run(List.of());
    }

    private List<ChainEnd> ends() throws SQLException {
        return verify(new ArrayList<>()).ends();
    }

    @Test
    void a_history_that_nobody_touched_has_no_findings_and_all_of_its_rows_are_sealed() throws Exception {
        // GIVEN more rows of one action than fit into a seal
        importCourses("M", SealedRows.ROWS + 1);

        // WHEN
        var findings = new ArrayList<String>();
        var result = verify(findings);

        // THEN
        assertThat(findings).isEmpty();
        try (var connection = desk.dataSource().getConnection()) {
            long rows = 0;
            for (var table : SealedRow.Table.values()) {
                rows += Tampering.all(connection, table.stored()).size();
            }
            assertThat(rows).isGreaterThan(SealedRows.ROWS).isEqualTo(result.rows());
            assertThat(Tampering.all(connection, "action_count")).isNotEmpty();
            assertThat(Tampering.all(connection, "history_seal"))
                    .hasSize((int) result.seals())
                    .hasSizeGreaterThan(Tampering.all(connection, "action").size());
        }
        // and whoever kept the ends finds them again
        assertThat(new HistoryVerification(desk.dataSource(), findings::add)
                        .run(result.ends())
                        .findings())
                .isZero();
    }

    /** A way to tamper with the history in the database. */
    enum Kind {
        CHANGED_CHANGE {
            @Override
            String on(HistorySealTest test, Connection connection) throws SQLException {
                return test.tampering.changeAny(connection, test.tampering.any(connection, "change"));
            }
        },
        CHANGED_ACTION {
            @Override
            String on(HistorySealTest test, Connection connection) throws SQLException {
                return test.tampering.changeAny(connection, test.tampering.any(connection, "action"));
            }
        },
        CHANGED_COUNT {
            @Override
            String on(HistorySealTest test, Connection connection) throws SQLException {
                return test.tampering.changeAny(connection, test.tampering.any(connection, "action_count"));
            }
        },
        REMOVED_CHANGE {
            @Override
            String on(HistorySealTest test, Connection connection) throws SQLException {
                var row = test.tampering.any(connection, "change");
                Tampering.delete(connection, "change", "id", row.id());
                return "removed: " + row.named();
            }
        },
        REMOVED_ACTION {
            @Override
            String on(HistorySealTest test, Connection connection) throws SQLException {
                var row = test.tampering.any(connection, "action");
                remove(connection, row.id());
                return "removed: " + row.named();
            }
        },
        REMOVED_ACTION_WITH_ITS_SEALS {
            @Override
            String on(HistorySealTest test, Connection connection) throws SQLException {
                var seal = test.tampering.any(connection, "history_seal");
                remove(connection, (Long) seal.value("action_id"));
                Tampering.delete(connection, "history_seal", "action_id", seal.value("action_id"));
                return "removed: seal";
            }
        },
        INSERTED_CHANGE {
            @Override
            String on(HistorySealTest test, Connection connection) throws SQLException {
                var row = test.tampering.any(connection, "change");
                Tampering.insert(connection, row, Map.of("id", NEW_ID));
                return "inserted: change " + NEW_ID + " of action " + row.value("action_id");
            }
        },
        INSERTED_ACTION {
            @Override
            String on(HistorySealTest test, Connection connection) throws SQLException {
                Tampering.insert(connection, test.tampering.any(connection, "action"), Map.of("id", NEW_ID));
                return "inserted: action " + NEW_ID;
            }
        },
        INSERTED_ACTION_WITH_A_SEAL {
            @Override
            String on(HistorySealTest test, Connection connection) throws SQLException {
                Tampering.insert(connection, test.tampering.any(connection, "action"), Map.of("id", NEW_ID));
                var seal = test.tampering.any(connection, "history_seal");
                Tampering.insert(connection, seal, Map.of("id", NEW_ID, "action_id", NEW_ID, "place", NEW_ID));
                return "removed: seal";
            }
        },
        SWAPPED_CHANGES {
            @Override
            String on(HistorySealTest test, Connection connection) throws SQLException {
                var one = test.tampering.any(connection, "change");
                var other = test.tampering.any(connection, "change");
                if (one.equals(other)) {
                    return on(test, connection);
                }
                for (int i = 0; i < one.columns().size(); i++) {
                    var column = one.columns().get(i);
                    if (!column.equals("id")) {
                        Tampering.set(
                                connection,
                                one,
                                column,
                                other.values().get(i),
                                one.types().get(i));
                        Tampering.set(
                                connection,
                                other,
                                column,
                                one.values().get(i),
                                one.types().get(i));
                    }
                }
                return "changed: change " + one.id();
            }
        },
        CHANGED_SEAL {
            @Override
            String on(HistorySealTest test, Connection connection) throws SQLException {
                var seal = test.tampering.any(connection, "history_seal");
                var column = List.of("hash", "sealed_rows", "action_id").get(test.random.nextInt(3));
                var value = column.equals("action_id")
                        ? NEW_ID
                        : seal.value(column).toString().replaceFirst("[0-9a-f]$", "g");
                Tampering.set(
                        connection,
                        seal,
                        column,
                        value,
                        seal.types().get(seal.columns().indexOf(column)));
                return "changed: ";
            }
        };

        abstract String on(HistorySealTest test, Connection connection) throws SQLException;

        private static void remove(Connection connection, Long action) throws SQLException {
            Tampering.delete(connection, "change", "action_id", action);
            Tampering.delete(connection, "action_count", "action_id", action);
            Tampering.delete(connection, "action", "id", action);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_row_is_named_that_was_changed_removed_or_inserted(Kind kind) throws Exception {
        for (int i = 0; i < TIMES; i++) {
            // WHEN
            var outcome = tampering.verify(connection -> kind.on(this, connection), List.of());

            // THEN
            assertThat(outcome.findings())
                    .as("%s %d", kind, i)
                    .anyMatch(finding -> finding.startsWith(outcome.expected()));
        }
        assertThat(verify(new ArrayList<>()).findings()).as("after %s", kind).isZero();
    }

    @Test
    void the_last_actions_are_missed_by_whoever_kept_the_end_of_their_chain() throws Exception {
        // GIVEN somebody who removes the last seal of a chain with its action, and says that the chain ended before
        Tampering.Deed deed = connection -> {
            var seals = Tampering.all(connection, "history_seal");
            var last = seals.get(seals.size() - 1);
            Kind.remove(connection, (Long) last.value("action_id"));
            Tampering.delete(connection, "history_seal", "action_id", last.value("action_id"));
            var left = Tampering.all(connection, "history_seal");
            left.removeIf(seal -> !seal.value("chain").equals(last.value("chain")));
            var end = left.get(left.size() - 1);
            var chain = Tampering.all(connection, "history_chain").stream()
                    .filter(each -> each.value("chain").equals(last.value("chain")))
                    .findFirst()
                    .orElseThrow();
            Tampering.set(connection, chain, "seals", end.value("place"), Types.BIGINT);
            Tampering.set(connection, chain, "hash", end.value("hash"), Types.VARCHAR);
            return "removed: seal";
        };

        // THEN
        assertThat(tampering.verify(deed, List.of()).findings()).isEmpty();
        assertThat(tampering.verify(deed, ends()).findings())
                .singleElement()
                .asString()
                .startsWith("removed: seal")
                .endsWith("which were there when its end was kept");
    }

    @Test
    void a_chain_that_somebody_computed_again_is_noticed_by_whoever_kept_its_end() throws Exception {
        // GIVEN
        Tampering.Deed deed = connection -> {
            tampering.changeAny(connection, tampering.any(connection, "action"));
            for (var table : List.of("history_seal", "history_chain")) {
                try (var delete = connection.createStatement()) {
                    delete.executeUpdate("DELETE FROM " + table);
                }
            }
            HistorySealing.seal(connection);
            return "";
        };
        var ends = ends();

        // THEN
        for (int i = 0; i < FEW_TIMES; i++) {
            assertThat(tampering.verify(deed, ends).findings()).isNotEmpty();
        }
    }
}
