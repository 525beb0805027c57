package org.matricula.domain.history;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores the kind of an object in capitals, as {@code STUDENT}. */
@Converter
public class SubjectConverter implements AttributeConverter<String, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String subject) {
        return subject == null ? null : stored(subject);
    }

    /** Returns the kind of an object as it is stored. */
    static String stored(String subject) {
        return subject.toUpperCase(Locale.ROOT);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : stored.toLowerCase(Locale.ROOT);
    }
}
