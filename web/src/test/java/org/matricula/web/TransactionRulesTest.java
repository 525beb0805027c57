package org.matricula.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.matricula.persistence.retry.ReadOnly;
import org.matricula.persistence.retry.Retried;

/** Session beans say whether they read or write, and what writes has a transaction that can be repeated (ADR 11). */
@AnalyzeClasses(
        packages = "org.matricula",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeHarness.class})
class TransactionRulesTest {

    private static final Map<Class<?>, Set<String>> WRITING = Map.of(
            EntityManager.class, Set.of("persist", "merge", "remove", "flush"),
            Query.class, Set.of("executeUpdate"));

    private static final Set<TransactionAttributeType> WITHOUT_BEGINNING =
            Set.of(TransactionAttributeType.SUPPORTS, TransactionAttributeType.NOT_SUPPORTED);

    @ArchTest
    static final ArchRule no_container_begins_a_transaction_that_nobody_could_repeat = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and()
            .resideOutsideOfPackage("org.matricula.persistence.retry..")
            .should(beginNoTransaction())
            .because("Retry begins transactions outside of the bean, where they can be repeated");

    @ArchTest
    static final ArchRule every_bean_with_an_entity_manager_is_retried_or_reads_only = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and()
            .resideOutsideOfPackage("org.matricula.persistence.retry..")
            .and(DescribedPredicate.describe("have an entity manager", type -> type.getAllFields().stream()
                    .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class))))
            .should()
            .beAnnotatedWith(Retried.class)
            .orShould()
            .beAnnotatedWith(ReadOnly.class);

    @ArchTest
    static final ArchRule what_is_read_only_writes_nothing = methods()
            .that(DescribedPredicate.describe("are read-only", TransactionRulesTest::isReadOnly))
            .should(writeNothing());

    private static boolean isReadOnly(JavaMethod method) {
        return method.isAnnotatedWith(ReadOnly.class) || method.getOwner().isAnnotatedWith(ReadOnly.class);
    }

    private static ArchCondition<JavaClass> beginNoTransaction() {
        return new ArchCondition<>("begin no transaction, with any of their methods") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean begins = type.tryGetAnnotationOfType(TransactionAttribute.class)
                        .filter(attribute -> WITHOUT_BEGINNING.contains(attribute.value()))
                        .isEmpty();
                boolean differs = type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(TransactionAttribute.class));
                events.add(new SimpleConditionEvent(
                        type, !begins && !differs, type.getName() + " begins transactions in the container"));
            }
        };
    }

    /** Follows the calls of a method through the classes of Matricula. */
    private static ArchCondition<JavaMethod> writeNothing() {
        return new ArchCondition<>("write nothing, nor call what writes") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var callers = new LinkedHashMap<JavaCodeUnit, JavaCodeUnit>();
                callers.put(method, method);
                var open = new ArrayDeque<JavaCodeUnit>(List.of(method));
                while (!open.isEmpty()) {
                    var unit = open.remove();
                    for (var target : targets(unit)) {
                        if (isWriting(target)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, path(callers, unit) + " calls " + target.getFullName()));
                        }
                        called(target)
                                .filter(each -> callers.putIfAbsent(each, unit) == null)
                                .forEach(open::add);
                    }
                }
            }
        };
    }

    private static List<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                        unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                .toList();
    }

    private static boolean isWriting(CodeUnitAccessTarget target) {
        return WRITING.entrySet().stream()
                .anyMatch(each -> target.getOwner().isAssignableTo(each.getKey())
                        && each.getValue().contains(target.getName()));
    }

    /** Returns what a call may run: the method itself, and those that override it. */
    private static Stream<JavaCodeUnit> called(CodeUnitAccessTarget target) {
        if (!target.getOwner().getPackageName().startsWith("org.matricula")) {
            return Stream.empty();
        }
        var parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(
                target.resolveMember().stream(),
                target.getOwner().getAllSubclasses().stream()
                        .map(type -> type.tryGetMethod(target.getName(), parameters))
                        .flatMap(Optional::stream));
    }

    private static String path(Map<JavaCodeUnit, JavaCodeUnit> callers, JavaCodeUnit last) {
        return Stream.iterate(last, unit -> unit != null, unit -> callers.get(unit) == unit ? null : callers.get(unit))
                .map(JavaCodeUnit::getFullName)
                .collect(Collectors.joining(", called by "));
    }

    /** A bean that breaks the rules, so that they are seen to fail. */
    @Stateless
    @Retried
    static class WritingReader {

        private final EntityManager em;

        WritingReader(EntityManager em) {
            this.em = em;
        }

        @ReadOnly
        Object find(Long id) {
            return saved(id);
        }

        private Object saved(Long id) {
            Stream.of(id).forEach(em::persist);
            return id;
        }
    }

    @Test
    void a_reader_that_writes_and_a_bean_that_begins_transactions_are_found() {
        var wrong = new ClassFileImporter().importClasses(WritingReader.class);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> what_is_read_only_writes_nothing.check(wrong))
                .withMessageContaining("WritingReader.find(java.lang.Long)")
                .withMessageContaining("EntityManager.persist");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> no_container_begins_a_transaction_that_nobody_could_repeat.check(wrong));
    }
}
