package org.matricula.makemigrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Group;
import org.matricula.domain.account.GroupDetails;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.Enrollment;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.harness.ChangedDomain;
import org.matricula.persistence.harness.Desk;
import org.matricula.persistence.harness.School;
import org.matricula.persistence.harness.Sql;
import org.matricula.persistence.harness.TestDatabase;
import org.matricula.persistence.harness.UrlDataSource;
import org.matricula.persistence.migration.Migrations;
import org.matricula.persistence.migration.Schema;
import org.matricula.persistence.relation.LinkTable;
import org.matricula.persistence.relation.Relation;

/** Entities to change, a copy of the changelog, and on each database a migrated schema that holds a graded student. */
final class Workspace implements AutoCloseable {

    /** Both desks as they are before the change; there is one for each JVM, and it is only copied. */
    private static final class Former {

        private static final UrlDataSource MAPPED = TestDatabase.POSTGRESQL.createEmpty();
        private static final UrlDataSource POSTGRESQL = filled(TestDatabase.POSTGRESQL);
        private static final UrlDataSource DERBY = filled(TestDatabase.DERBY);
        private static final Path BACKUP = backup();

        private static UrlDataSource filled(TestDatabase kind) {
            var database = kind.createEmpty();
            try {
                new Migrations(database).migrate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            try (var factory = Desk.open(database, Map.of());
                    var em = factory.createEntityManager()) {
                em.getTransaction().begin();
                var student = new Student(new StudentDetails("S1", "Ada Lovelace", 36));
                em.persist(student);
                em.persist(new Student(new StudentDetails("S2", "Ben", null)));
                var course = new Course(new CourseDetails("ALG", "Algebra", "Numbers"));
                em.persist(course);
                var grade = new Grade(new GradeDetails("A+", new BigDecimal("4.30"), true, 1));
                em.persist(grade);
                em.persist(new Enrollment(student, course, School.graded(grade)));
                var group = new Group(new GroupDetails("administrator", null));
                em.persist(group);
                var account = new Account("ada", "hash");
                em.persist(account);
                em.flush();
                new LinkTable(em, Relation.get(em, "account", "groups")).add(account.getId(), List.of(group.getId()));
                em.getTransaction().commit();
            }
            return database;
        }

        private static Path backup() {
            try {
                var folder = Files.createTempDirectory(Path.of("target"), "former");
                new Sql(DERBY).execute("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE('" + folder + "')");
                try (var inside = Files.list(folder)) {
                    return inside.findFirst().orElseThrow();
                }
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    final ChangedDomain domain;
    final UrlDataSource postgresql;
    final UrlDataSource derby;
    final Path resources;
    private ClassLoader entities;
    private NextStep next;

    Workspace(Path folder) throws Exception {
        domain = new ChangedDomain(folder.resolve("domain"));
        resources = folder.resolve("resources");
        var real = Path.of("../persistence/src/main/resources/db");
        try (var files = Files.walk(real)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = resources.resolve("db").resolve(real.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        var name = "d" + UUID.randomUUID().toString().replace("-", "");
        var url = Former.POSTGRESQL.url();
        var original = url.substring(url.lastIndexOf('/') + 1);
        new Sql(Former.POSTGRESQL).execute("CREATE DATABASE " + name + " TEMPLATE " + original);
        postgresql =
                new UrlDataSource(url.replace(original, name), Former.POSTGRESQL.user(), Former.POSTGRESQL.password());
        derby = new UrlDataSource("jdbc:derby:memory:" + name + ";createFrom=" + Former.BACKUP, null, null);
        derby.getConnection().close();
    }

    List<UrlDataSource> databases() {
        return List.of(
                postgresql,
                new UrlDataSource(derby.url().substring(0, derby.url().indexOf(';')), null, null));
    }

    /** Compares the entities with the changelog; once, as long as nothing is written. */
    NextStep next() throws Exception {
        if (next == null) {
            entities = domain.load();
            next = compare();
        }
        return next;
    }

    private NextStep compare() throws Exception {
        new Sql(Former.MAPPED).execute("DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
        return new NextStep(
                entities, resources, Former.MAPPED, postgresql, databases().get(1));
    }

    /** Writes the step, and says what stands in its file, with NEXT for its number. */
    String write(String name, Decisions decisions) throws Exception {
        var file = next().write(name, decisions).orElseThrow().file();
        return Files.readString(file).replace("id: " + number(file.getFileName().toString()), "id: NEXT");
    }

    private static String number(String step) {
        return step.substring(0, step.indexOf('-'));
    }

    /** The numbers of the steps there are. */
    List<String> steps() throws IOException {
        try (var files = Files.list(resources.resolve("db/changelog"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The changed unit on a database. */
    EntityManagerFactory open(UrlDataSource database) {
        return Mapping.open(entities, database, "none");
    }

    private Map<String, Integer> rows(UrlDataSource database) {
        try (var factory = open(database);
                var em = factory.createEntityManager()) {
            return factory.getMetamodel().getEntities().stream()
                    .collect(Collectors.toMap(
                            EntityType::getName, type -> em.createQuery("SELECT e FROM " + type.getName() + " e")
                                    .getResultList()
                                    .size()));
        }
    }

    /** Databases without any table. */
    List<UrlDataSource> emptyDatabases() {
        return List.of(TestDatabase.POSTGRESQL.createEmpty(), TestDatabase.DERBY.createEmpty());
    }

    /** A grade of the changed unit. */
    static Object grade(EntityManagerFactory factory, String code) throws ReflectiveOperationException {
        var type = factory.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals("Grade"))
                .findFirst()
                .orElseThrow()
                .getJavaType();
        var details = type.getClassLoader().loadClass(GradeDetails.class.getName());
        return type.getConstructor(details).newInstance(details.getConstructors()[0].newInstance(code, null, true, 1));
    }

    /** Returns whether every database refuses a statement. */
    boolean refuses(String sql) {
        return databases().stream().noneMatch(database -> takes(database, sql));
    }

    private static boolean takes(UrlDataSource database, String sql) {
        try {
            new Sql(database).execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Why a step is refused; nothing is written then. */
    List<String> refused(Decisions decisions) throws Exception {
        var steps = steps();
        var reasons = assertThatExceptionOfType(RefusedStepException.class)
                .isThrownBy(() -> next().write("refused", decisions))
                .actual()
                .reasons();
        assertThat(steps()).isEqualTo(steps);
        return reasons;
    }

    /** A second run has nothing to do, and every entity reads the rows that were there on every database. */
    void assertSettled(String... without) throws Exception {
        var again = compare();
        assertThat(again.differences()).isEmpty();
        assertThat(again.write("again", Decisions.NONE)).isEmpty();
        var expected =
                new HashMap<>(Map.of("Account", 1, "Course", 1, "Enrollment", 1, "Grade", 1, "Group", 1, "Student", 2));
        expected.keySet().removeAll(List.of(without));
        for (var database : databases()) {
            assertThat(rows(database)).containsAllEntriesOf(expected);
        }
    }

    void assertOnBoth(String sql, String... values) throws SQLException {
        for (var database : databases()) {
            assertThat(new Sql(database).strings(sql)).containsExactly(values);
        }
    }

    /** The step can be undone on every database, and taken again. */
    void assertGoesBack() throws Exception {
        var before = Schema.of(Former.POSTGRESQL);
        var after = Schema.of(postgresql);
        var steps = steps();
        for (var database : databases()) {
            new Migrations(database, resources).migrate(number(steps.get(steps.size() - 2)), true);
        }
        assertThat(Schema.of(postgresql)).isEqualTo(before);
        for (var database : databases()) {
            new Migrations(database, resources).migrate();
        }
        assertThat(Schema.of(postgresql)).isEqualTo(after);
    }

    /** Gives back what the desks take. */
    @Override
    public void close() throws SQLException {
        var url = postgresql.url();
        new Sql(Former.MAPPED).execute("DROP DATABASE " + url.substring(url.lastIndexOf('/') + 1));
        var address = databases().get(1).url();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new Sql(new UrlDataSource(address + ";drop=true", null, null)).execute())
                .withMessageContaining("dropped");
    }
}
