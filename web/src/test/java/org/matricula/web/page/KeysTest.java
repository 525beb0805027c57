package org.matricula.web.page;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ManyToMany;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.AccountDetails;
import org.matricula.domain.account.GroupDetails;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.domain.course.CourseDetails;
import org.matricula.domain.enrollment.EnrollmentDetails;
import org.matricula.domain.enrollment.EnrollmentStatus;
import org.matricula.domain.grade.GradeDetails;
import org.matricula.domain.history.ChangeKind;
import org.matricula.domain.security.SecurityEventKind;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.account.AccountAdmin;
import org.matricula.persistence.account.GroupAdmin;
import org.matricula.persistence.account.PasswordRules;
import org.matricula.persistence.check.State;
import org.matricula.persistence.course.CourseAdmin;
import org.matricula.persistence.enrollment.EnrollmentAdmin;
import org.matricula.persistence.grade.GradeAdmin;
import org.matricula.persistence.list.Column;
import org.matricula.persistence.list.EntityAdmin;
import org.matricula.persistence.list.Filter;
import org.matricula.persistence.security.SecurityEventAdmin;
import org.matricula.persistence.student.StudentAdmin;
import org.matricula.persistence.text.PersistentClasses;

class KeysTest {

    /** The entities whose fields history names. */
    private static final Map<String, Class<? extends Record>> TRACED = Map.of(
            "account", AccountDetails.class,
            "course", CourseDetails.class,
            "enrollment", EnrollmentDetails.class,
            "grade", GradeDetails.class,
            "group", GroupDetails.class,
            "student", StudentDetails.class);

    /** Keys that are put together while the desk runs, by their beginning; the end is one of these, or a field's name. */
    private static final Map<String, Set<String>> COMPOSED = Map.ofEntries(
            entry("appearance.", Set.of("auto", "light", "dark")),
            entry("check.state.", words(State.values())),
            entry(
                    "course.roster.",
                    Set.of("saved", "unknown", "unreadable", "invalid", "uncertain", "stale", "conflict")),
            entry("account.password.", words(PasswordRules.Rule.values())),
            entry("account.openid.", Set.of("cancelled", "unavailable", "unfit", "expired", "unknown", "wait")),
            entry("enrollment.", Set.of()),
            entry(
                    "filter.",
                    Set.of(
                            "none",
                            "any",
                            "course.none",
                            "course.any",
                            "student.none",
                            "student.any",
                            "grade.none",
                            "grade.any",
                            "days.today",
                            "days.week",
                            "days.month",
                            "days.year")),
            entry("error.", Set.of("400", "403", "404", "500", "503", "busy", "expired", "uncertain")),
            entry("error.400.", words(BadRequests.Problem.values())),
            entry("history.", words(ChangeKind.values())),
            entry("history.count.", words(ChangeKind.values())),
            entry("kind.", words(SecurityEventKind.values())),
            entry("right.", Set.of("view", "add", "change", "delete", "grade")),
            entry("history.many.", TRACED.keySet()),
            entry("history.undo.anyway.", Set.of("changed", "created_and_changed", "enrolled", "linked")),
            entry("history.undo.count.", Set.of("changed", "deleted", "restored")),
            entry("history.undo.since.", Set.of("enrolled", "given", "linked")),
            entry(
                    "refused.",
                    Set.of(
                            "account.lastAdministrator",
                            "factor.code",
                            "account.password",
                            "reset.code",
                            "deletion.changed",
                            "deletion.edited",
                            "enrollment.changed",
                            "deletion.inUse",
                            "deletion.oneInUse",
                            "object.gone",
                            "restoration.valueIsGone",
                            "restoration.isThere",
                            "restoration.tooLate",
                            "savedlist.tooLong",
                            "savedlist.tooMany",
                            "undo.changed",
                            "undo.notUndoable",
                            "undo.nothing",
                            "undo.tooLate",
                            "undo.undecided")),
            entry(
                    "object.",
                    Set.of(
                            "blocked",
                            "chosen.deleted",
                            "chosen.title",
                            "copied",
                            "deleted",
                            "details",
                            "goes",
                            "gone",
                            "list.add",
                            "list.changed",
                            "list.title",
                            "many",
                            "new",
                            "prevents",
                            "saved",
                            "unlinked")),
            entry("savedlist.", Set.of("query", "shared")),
            entry("status.", words(EnrollmentStatus.values())),
            entry("list.", Set.of("from", "to")),
            entry("list.action.", Set.of("enroll", "delete", "grade", "status", "remove")));

    /** Fields that a repository names, and that no page shows under this key. */
    private static final Set<String> TOLD =
            Set.of("action.id", "change.id", "enrollment.version", "student.id", "course.id", "grade.id");

    private static final List<EntityAdmin<?>> LISTINGS = List.of(
            new StudentAdmin(),
            new CourseAdmin(),
            new EnrollmentAdmin(),
            new GradeAdmin(),
            new AccountAdmin(),
            new GroupAdmin(),
            new SecurityEventAdmin());

    /** The texts of a list that an entity can replace. */
    private static final Set<String> OF_A_LIST = Set.of("title", "search", "add", "changed");

    private static final String IN_PAGES = "text\\['([^']+)'\\]";
    private static final String IN_CALLS =
            "(?:messages\\.error(?:At|In)\\([^,;]+,|messages\\.(?!error(?:At|In))\\w+\\(|texts\\.get\\()\\s*\"([^\"]+)\"\\s*[,)]";

    private final Set<String> defined =
            ResourceBundle.getBundle("org.matricula.web.text").keySet();

    private static Set<String> words(Enum<?>... constants) {
        return Arrays.stream(constants).map(KeysTest::word).collect(Collectors.toSet());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> fieldsOfHistory() {
        return TRACED.entrySet().stream()
                .flatMap(each -> Arrays.stream(each.getValue().getRecordComponents())
                        .map(field -> each.getKey() + "." + field.getName()))
                .collect(Collectors.toSet());
    }

    @Test
    void every_object_and_field_that_history_tells_of_has_a_name() {
        assertThat(defined).containsAll(TRACED.keySet()).containsAll(fieldsOfHistory());
    }

    private static Set<String> wordsOfLists() {
        return LISTINGS.stream()
                .flatMap(list -> Stream.concat(
                                list.columns().stream().map(Column::name),
                                list.filters().stream().map(Filter::name))
                        .map(name -> list.name() + "." + name))
                .collect(Collectors.toSet());
    }

    @Test
    void every_column_and_filter_of_a_list_has_a_name() {
        assertThat(wordsOfLists())
                .allSatisfy(key -> assertThat(defined).containsAnyOf(key, key.substring(key.indexOf('.') + 1)));
        assertThat(defined)
                .containsAll(LISTINGS.stream()
                        .map(list -> list.name() + ".list.title")
                        .toList())
                .containsAll(LISTINGS.stream()
                        .flatMap(list -> list.actions().keySet().stream().map(name -> "list.action." + name))
                        .toList());
    }

    @Test
    void every_key_that_a_page_uses_is_defined() {
        assertThat(defined).containsAll(Sources.find(IN_PAGES, Sources.pages()));
    }

    @Test
    void every_key_that_a_bean_uses_is_defined() {
        assertThat(defined).containsAll(Sources.find(IN_CALLS, Sources.files(Sources.JAVA, ".java")));
    }

    @Test
    void every_defined_key_is_used() {
        // GIVEN
        var used = new TreeSet<>(Sources.find(IN_PAGES, Sources.pages()));
        used.addAll(Sources.find("\"([\\w.]+)\"", Sources.files(Sources.JAVA, ".java")));
        used.addAll(TOLD);
        used.addAll(fieldsOfHistory());
        fieldsOfHistory().forEach(field -> used.add(field + ".help"));
        TRACED.keySet().forEach(entity -> used.add(entity + ".details.help"));
        used.addAll(wordsOfLists());
        used.addAll(Set.of("course.ungraded", "enrollment.none", "enrollment.task.ungraded"));
        used.addAll(relations());
        LISTINGS.forEach(list -> OF_A_LIST.forEach(name -> used.add(list.name() + ".list." + name)));
        used.addAll(TRACED.keySet());
        COMPOSED.forEach((beginning, ends) -> ends.forEach(end -> used.add(beginning + end)));
        TRACED.keySet().forEach(entity -> COMPOSED.get("object.").forEach(end -> used.add(entity + "." + end)));

        // WHEN
        var unused = defined.stream().map(key -> key.replaceFirst("^(error\\.\\w+)\\.(title|text)$", "$1"));

        // THEN
        assertThat(unused.filter(key -> !used.contains(key))).isEmpty();
    }

    /** The names of the plain many-to-many relations, as both ends have them. */
    private static List<String> relations() {
        return PersistentClasses.all().stream()
                .flatMap(owner -> Arrays.stream(owner.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(ManyToMany.class))
                        .flatMap(field -> Stream.of(
                                VersionedEntity.nameOf(owner) + "." + field.getName(),
                                VersionedEntity.nameOf(other(field)) + "." + VersionedEntity.nameOf(owner) + "s")))
                .toList();
    }

    private static Class<?> other(Field field) {
        return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    }

    @Test
    void every_relation_is_named_at_both_ends() {
        assertThat(relations()).isNotEmpty().allSatisfy(key -> assertThat(defined)
                .contains(key));
    }

    @Test
    void every_key_is_defined_once() {
        // GIVEN
        var lines = Sources.read(Path.of("src/main/resources/org/matricula/web/text.properties"))
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')));

        // THEN
        assertThat(lines).doesNotHaveDuplicates();
    }

    @Test
    void every_beginning_of_a_composed_key_is_known() {
        // GIVEN
        var beginnings = Sources.find("text\\['([^']+)'\\.concat", Sources.pages());
        beginnings.addAll(Sources.find(
                "(?:messages\\.\\w+|texts\\.get)\\(\\s*\"([^\"]+)\"\\s*\\+", Sources.files(Sources.JAVA, ".java")));

        // THEN
        assertThat(COMPOSED).containsKeys(beginnings.toArray(String[]::new));
    }
}
