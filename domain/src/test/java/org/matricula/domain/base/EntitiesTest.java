package org.matricula.domain.base;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.matricula.domain.account.Account;
import org.matricula.domain.account.Group;
import org.matricula.domain.account.GroupDetails;
import org.matricula.domain.course.Course;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.grade.Grade;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.history.Action;
import org.matricula.domain.history.Change;
import org.matricula.domain.history.ChangeDetails;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.history.RecordedValue;
import org.matricula.domain.security.SecurityEvent;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.domain.text.DerivedFrom;

/** Rules for every entity of the domain, found on the class path. */
class EntitiesTest {

    private static final long ID = 7;

    static List<Class<?>> entities() throws Exception {
        var root = Path.of(VersionedEntity.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace(root.getFileSystem().getSeparator(), "."))
                    .<Class<?>>map(EntitiesTest::load)
                    .filter(type -> type.isAnnotationPresent(Entity.class))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Field> fields() throws Exception {
        return entities().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    private static Object unsaved(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static Object saved(Class<?> type, long id) throws ReflectiveOperationException {
        var entity = unsaved(type);
        save(entity, id);
        return entity;
    }

    private static void save(Object entity, long id) throws ReflectiveOperationException {
        var field = VersionedEntity.class.getDeclaredField("id");
        field.setAccessible(true);
        field.set(entity, id);
    }

    private static Object copy(Object entity) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(entity);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void there_are_entities_and_all_of_them_are_versioned() throws Exception {
        assertThat(entities()).hasSizeGreaterThanOrEqualTo(6).allMatch(VersionedEntity.class::isAssignableFrom);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void the_same_id_is_the_same_object(Class<?> type) throws Exception {
        assertThat(saved(type, ID)).isEqualTo(saved(type, ID)).hasSameHashCodeAs(saved(type, ID));
        assertThat(saved(type, ID)).isNotEqualTo(saved(type, ID + 1)).isNotEqualTo(null);
    }

    @Test
    void an_object_says_what_it_is_and_no_secret() {
        // GIVEN
        var ada = new Student(new StudentDetails("7", "Ada", 20));
        var algebra = new Course(new CourseDetails("ALG", "Algebra", ""));
        var best = new Grade(new GradeDetails("A+", null, true, 1));

        // THEN
        assertThat(ada).hasToString("7 Ada");
        assertThat(algebra).hasToString("ALG Algebra");
        assertThat(best).hasToString("A+");
        assertThat(new Account("ada", "a hash")).hasToString("ada");
    }

    @ParameterizedTest
    @MethodSource("entities")
    void another_entity_with_the_same_id_is_another_object(Class<?> type) throws Exception {
        for (var other : entities()) {
            if (other != type) {
                assertThat(saved(type, ID)).isNotEqualTo(saved(other, ID));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("entities")
    void an_unsaved_object_equals_only_itself(Class<?> type) throws Exception {
        // GIVEN
        var entity = unsaved(type);

        // THEN
        assertThat(List.of(entity)).contains(entity);
        assertThat(entity).isNotEqualTo(unsaved(type)).isNotEqualTo(saved(type, ID));
    }

    @ParameterizedTest
    @MethodSource("entities")
    void the_hash_code_stays_when_the_object_is_saved(Class<?> type) throws Exception {
        // GIVEN
        var entity = unsaved(type);
        int before = entity.hashCode();

        // WHEN
        save(entity, ID);

        // THEN
        assertThat(entity.hashCode()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("entities")
    void a_serialised_copy_is_the_same_object(Class<?> type) throws Exception {
        // GIVEN
        var entity = saved(type, ID);

        // WHEN
        var copy = copy(entity);

        // THEN
        assertThat(copy).isNotSameAs(entity).isEqualTo(entity).hasSameHashCodeAs(entity);
    }

    @Test
    void what_must_not_be_null_is_no_nullable_column() throws Exception {
        assertThat(fields().filter(EntitiesTest::isRequired)).isNotEmpty().allMatch(field -> !isNullable(field));
    }

    private static boolean isRequired(Field field) {
        return field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(NotBlank.class);
    }

    private static boolean isNullable(Field field) {
        var join = field.getAnnotation(JoinColumn.class);
        var column = field.getAnnotation(Column.class);
        return join != null ? join.nullable() : column == null || column.nullable();
    }

    @Test
    void a_column_that_takes_no_null_is_required_of_the_object() throws Exception {
        assertThat(fields().filter(field -> hasColumn(field) && !isNullable(field)))
                .isNotEmpty()
                .allMatch(field -> isRequired(field) || field.getType().isPrimitive());
    }

    private static boolean hasColumn(Field field) {
        return field.isAnnotationPresent(Column.class) || field.isAnnotationPresent(JoinColumn.class);
    }

    @Test
    void a_text_is_as_long_as_its_column() throws Exception {
        assertThat(fields().filter(field -> field.isAnnotationPresent(Size.class)))
                .isNotEmpty()
                .allMatch(field -> field.getAnnotation(Size.class).max()
                        == field.getAnnotation(Column.class).length());
    }

    @Test
    void every_end_of_a_link_is_read_when_it_is_asked_for() throws Exception {
        assertThat(fields().filter(field -> field.isAnnotationPresent(ManyToOne.class)))
                .isNotEmpty()
                .allMatch(field -> field.getAnnotation(ManyToOne.class).fetch() == FetchType.LAZY);
        assertThat(fields().filter(field -> field.isAnnotationPresent(OneToOne.class)))
                .allMatch(field -> field.getAnnotation(OneToOne.class).fetch() == FetchType.LAZY);
    }

    @ParameterizedTest
    @MethodSource("keyed")
    void a_derived_field_is_computed_by_the_entity_itself(Object entity) throws Exception {
        var derived = Arrays.stream(entity.getClass().getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(DerivedFrom.class))
                .toList();
        assertThat(derived).isNotEmpty();
        for (var field : derived) {
            var rule = field.getAnnotation(DerivedFrom.class);
            var source = (String) value(entity, entity.getClass().getDeclaredField(rule.value()));
            assertThat(value(entity, field)).isEqualTo(rule.as().of(source)).isNotEqualTo(source);
        }
    }

    static List<Object> keyed() {
        var student = new Student(new StudentDetails("A", "Ada", 20));
        student.amend(new StudentDetails("S\u20111", "ADA", 20));
        var numbered = new Student(new StudentDetails(null, "Ada", 20));
        numbered.assignNumber("S-1");
        var course = new Course(new CourseDetails("A", "Algebra", ""));
        course.amend(new CourseDetails("ALG 1", "ALGEBRA", ""));
        var grade = new Grade(new GradeDetails("B", null, true, 1));
        grade.amend(new GradeDetails("A\u2212", null, true, 1));
        var change = new Change(
                null,
                new ChangeDetails(
                        ChangeKind.CHANGED,
                        student.traced(),
                        null,
                        "name",
                        new RecordedValue("Ada", null),
                        new RecordedValue("ADA", null)),
                List.of(Optional.empty(), Optional.empty()));
        var action = new Action(Instant.EPOCH, "Gil", "import", null);
        return List.of(
                student,
                numbered,
                course,
                grade,
                action,
                change,
                new Account(" Gil ", "a hash"),
                new Group(new GroupDetails("Graders", null)),
                new SecurityEvent(Instant.EPOCH, SecurityEventKind.REFUSED, "Gil", "FE80::1", "/Account"));
    }

    @Test
    void every_entity_with_a_derived_field_is_tried() throws Exception {
        assertThat(fields().filter(field -> field.isAnnotationPresent(DerivedFrom.class))
                        .map(Field::getDeclaringClass))
                .isSubsetOf(keyed().stream().map(Object::getClass).toList());
    }

    private static Object value(Object entity, Field field) throws IllegalAccessException {
        field.setAccessible(true);
        return field.get(entity);
    }
}
