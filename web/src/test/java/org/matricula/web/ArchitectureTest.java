package org.matricula.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.io.Serializable;
import java.util.Random;

/** The structure of the desk, as sentences. */
@AnalyzeClasses(
        packages = "org.matricula",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeHarness.class})
class ArchitectureTest {

    /** The tests of another module come as a jar. */
    static final class DoNotIncludeHarness implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule web_calls_persistence_and_both_know_the_domain_but_never_back = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.matricula..")
            .layer("web")
            .definedBy("org.matricula.web..")
            .layer("persistence")
            .definedBy("org.matricula.persistence..")
            .layer("domain")
            .definedBy("org.matricula.domain..")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("persistence")
            .mayOnlyBeAccessedByLayers("web")
            .whereLayer("domain")
            .mayOnlyBeAccessedByLayers("web", "persistence");

    @ArchTest
    static final ArchRule the_ends_of_an_enrollment_do_not_know_it = noClasses()
            .that()
            .resideInAnyPackage("org.matricula.domain.student..", "org.matricula.domain.course..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.matricula.domain.enrollment..");

    @ArchTest
    static final ArchRule features_of_the_domain_have_no_cycles =
            slices().matching("org.matricula.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_persistence_have_no_cycles =
            slices().matching("org.matricula.persistence.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_of_the_web_have_no_cycles =
            slices().matching("org.matricula.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_persistence_queries = noClasses()
            .that()
            .resideOutsideOfPackage("org.matricula.persistence..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("jakarta.persistence.criteria..", "java.sql..", "javax.sql.."));

    @ArchTest
    static final ArchRule only_the_web_knows_faces = noClasses()
            .that()
            .resideOutsideOfPackage("org.matricula.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule nothing_depends_on_the_classes_of_a_server = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.sun..", "fish.payara..", "org.glassfish..", "org.eclipse.persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule liquibase_stays_with_the_migrations = noClasses()
            .that()
            .resideOutsideOfPackage("org.matricula.persistence.migration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("liquibase..");

    @ArchTest
    static final ArchRule jshell_stays_with_the_shell = noClasses()
            .that()
            .resideOutsideOfPackage("org.matricula.persistence.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.jshell..");

    @ArchTest
    static final ArchRule only_a_command_of_the_operator_opens_the_shell = noClasses()
            .that()
            .resideOutsideOfPackages("org.matricula.persistence.shell..", "org.matricula.persistence.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.matricula.persistence.shell..");

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Bean|Backing|Controller|DTO)$");

    @ArchTest
    static final ArchRule repositories_are_stateless_session_beans = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .beAnnotatedWith(Stateless.class)
            .andShould()
            .resideInAPackage("org.matricula.persistence..");

    @ArchTest
    static final ArchRule stateless_beans_have_no_state = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and(not(DescribedPredicate.<JavaField>describe(
                    "are static", field -> field.getModifiers().toString().contains("STATIC"))))
            .should(beInjected());

    @ArchTest
    static final ArchRule every_session_bean_says_who_may_call_it = classes()
            .that(annotatedWith(Stateless.class).or(annotatedWith(Singleton.class)))
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule every_method_of_a_guarded_session_bean_names_the_rights_that_open_it = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(annotatedWith(RolesAllowed.class))
            .should()
            .beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule only_what_comes_before_the_sign_in_and_what_the_operator_starts_is_open_to_all = classes()
            .that()
            .areAnnotatedWith(PermitAll.class)
            .should()
            .resideInAnyPackage(
                    "org.matricula.persistence.account..",
                    "org.matricula.persistence.command..",
                    "org.matricula.persistence.database..",
                    "org.matricula.persistence.retry..")
            .orShould()
            .haveSimpleName("SubmissionExpiry")
            .orShould()
            .haveSimpleName("SecurityLog")
            .orShould()
            .haveSimpleName("Totals"); // which runs what was authorised before

    @ArchTest
    static final ArchRule relations_are_lazy = fields().that()
            .areAnnotatedWith(ManyToOne.class)
            .or()
            .areAnnotatedWith(OneToOne.class)
            .should(beLazy());

    @ArchTest
    static final ArchRule no_entity_maps_the_many_side = fields().should().notBeAnnotatedWith(OneToMany.class);

    @ArchTest
    static final ArchRule view_scoped_beans_survive_passivation =
            classes().that().areAnnotatedWith(ViewScoped.class).should().beAssignableTo(Serializable.class);

    @ArchTest
    static final ArchRule only_the_package_of_pages_asks_for_the_faces_context = noClasses()
            .that()
            .resideOutsideOfPackage("org.matricula.web.page..")
            .should()
            .callMethod(FacesContext.class, "getCurrentInstance")
            .orShould()
            .dependOnClassesThat(describe(
                    "are utilities that ask for it", each -> each.getName().equals("org.omnifaces.util.Faces")));

    @ArchTest
    static final ArchRule no_bean_keeps_the_faces_context =
            noFields().should().haveRawType(FacesContext.class).orShould().haveRawType(ExternalContext.class);

    @ArchTest
    static final ArchRule chance_is_secure =
            noClasses().should().dependOnClassesThat().belongToAnyOf(Random.class);

    private static ArchCondition<JavaField> beInjected() {
        return new ArchCondition<>("be injected") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean injected = !field.getAnnotations().isEmpty();
                events.add(new SimpleConditionEvent(field, injected, field.getFullName() + " is state"));
            }
        };
    }

    private static ArchCondition<JavaField> beLazy() {
        return new ArchCondition<>("be lazy") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean lazy = field.tryGetAnnotationOfType(ManyToOne.class)
                                .map(ManyToOne::fetch)
                                .or(() -> field.tryGetAnnotationOfType(OneToOne.class)
                                        .map(OneToOne::fetch))
                                .orElseThrow()
                        == FetchType.LAZY;
                events.add(new SimpleConditionEvent(field, lazy, field.getFullName() + " is fetched eagerly"));
            }
        };
    }
}
