package org.matricula.persistence.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.matricula.domain.base.VersionedEntity;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.text.PersistentClasses;

/**
 * Finds the declarations of entities by their names: that of {@code org.matricula.domain.student.Student} is the class {@code
 * org.matricula.persistence.student.StudentAdmin}. So an entity is administered as soon as it has one.
 */
public final class EntityAdmins {

    private static final String SUFFIX = "Admin";

    /* created when the persistence unit exists, because a declaration names fields of its metamodel */
    private static volatile List<EntityAdmin<?>> declared = List.of();

    private EntityAdmins() {}

    /** Returns all declarations. */
    public static List<EntityAdmin<?>> all(EntityManager em) {
        if (declared.isEmpty()) {
            declared = em.getMetamodel().getEntities().stream()
                    .map(EntityAdmins::of)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableList());
        }
        return declared;
    }

    /** Returns the names of the entities that have a declaration, as {@code student}, in the order of the menu. */
    public static List<String> names() {
        return Names.ALL;
    }

    /** Returns whether an entity has a form: it is created from its details alone, and refers to declared entities only. */
    public static boolean hasForm(String name) {
        return Names.FORMS.contains(name);
    }

    /** Returns whether an entity is for administrators only. */
    public static boolean isForAdministrators(String name) {
        return Names.FOR_ADMINISTRATORS.contains(name);
    }

    private static final class Names {
        static final List<String> ALL = PersistentClasses.all().stream()
                .filter(type -> declaration(type).isPresent())
                .sorted(Comparator.<Class<?>>comparingInt(Names::place).thenComparing(VersionedEntity::nameOf))
                .map(VersionedEntity::nameOf)
                .toList();

        static final Set<String> FORMS = PersistentClasses.all().stream()
                .filter(type -> declaration(type).isPresent() && isMadeOfDetails(type))
                .map(VersionedEntity::nameOf)
                .collect(Collectors.toUnmodifiableSet());

        static final Set<String> FOR_ADMINISTRATORS = PersistentClasses.all().stream()
                .filter(type -> declaration(type)
                        .filter(admin -> admin.isAnnotationPresent(ForAdministrators.class))
                        .isPresent())
                .map(VersionedEntity::nameOf)
                .collect(Collectors.toUnmodifiableSet());

        private static boolean isMadeOfDetails(Class<?> entity) {
            return Arrays.stream(entity.getConstructors())
                    .filter(each -> each.getParameterCount() == 1)
                    .map(each -> each.getParameterTypes()[0])
                    .anyMatch(details -> details.isRecord()
                            && Arrays.stream(details.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .filter(VersionedEntity.class::isAssignableFrom)
                                    .allMatch(field -> declaration(field).isPresent()));
        }

        private static int place(Class<?> entity) {
            return declaration(entity)
                    .map(admin -> admin.getAnnotation(MenuPlace.class))
                    .map(MenuPlace::value)
                    .orElse(Integer.MAX_VALUE);
        }
    }

    private static Optional<Class<?>> declaration(Class<?> entity) {
        try {
            return Optional.of(Class.forName(entity.getName().replace(".domain.", ".persistence.") + SUFFIX));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Optional<EntityAdmin<?>> of(EntityType<?> type) {
        return declaration(type.getJavaType()).map(admin -> {
            try {
                return (EntityAdmin<?>) admin.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot create " + admin, e);
            }
        });
    }

    /**
     * Returns the declaration of an entity.
     *
     * @param name as in {@code student}
     * @throws InvalidException if there is none
     */
    public static EntityAdmin<?> get(String name, EntityManager em) {
        var all = all(em);
        return all.stream()
                .filter(admin -> admin.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidException(
                        "list",
                        name,
                        "is none of " + all.stream().map(EntityAdmin::name).toList()));
    }
}
