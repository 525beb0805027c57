package org.matricula.persistence.form;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.domain.edit.RecordFields;
import org.matricula.domain.text.CommaList;
import org.matricula.persistence.error.InvalidException;
import org.matricula.persistence.list.EntityAdmin;

/** Checks fields of which several options can be chosen, such as the rights of a group. */
public final class OptionFields {

    private OptionFields() {}

    /**
     * Requires that the values of such fields are options.
     *
     * @throws InvalidException if one is not
     */
    public static void require(EntityManager em, EntityAdmin<?> admin, Record details) {
        for (var field : details.getClass().getRecordComponents()) {
            admin.described(field.getName())
                    .options(em)
                    .ifPresent(options -> require(
                            admin.name() + "." + field.getName(),
                            RecordFields.text(details, field.getName()),
                            options));
        }
    }

    private static void require(String field, @Nullable String chosen, List<String> options) {
        CommaList.parse(chosen).stream().filter(each -> !options.contains(each)).forEach(unknown -> {
            throw new InvalidException(field, unknown, "is unknown; there are " + String.join(", ", options));
        });
    }
}
