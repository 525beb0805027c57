package org.matricula.domain.base;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.domain.history.TracedEntity;

/** The days that a date can be, on the first of September 2026. */
class PlausibleDateTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T12:00:00Z"), ZoneOffset.UTC);
    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> CLOCK)
            .buildValidatorFactory();

    private record Dated(@PlausibleDate LocalDate day) {}

    private static Iterable<String> wrong(LocalDate day) {
        return VALIDATORS.getValidator().validate(new Dated(day)).stream()
                .map(violation -> violation.getMessage())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2026-09-01", "2046-09-01"})
    void takes_the_days_from_1900_until_twenty_years_ahead(LocalDate day) {
        assertThat(wrong(day)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2046-09-02", "0202-09-01", "0030-09-02", "-0001-01-01", "+20260-09-01"})
    void refuses_others_and_names_the_range(LocalDate day) {
        assertThat(wrong(day)).containsExactly("must be a date from 1900-01-01 to 2046-09-01");
    }

    @Test
    void no_day_is_fine() {
        assertThat(wrong(null)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.matricula.domain.base.EntitiesTest#entities")
    void every_date_of_an_entity_has_to_be_plausible_where_it_is_changed(Class<?> entity) {
        var rules = VALIDATORS.getValidator().getConstraintsForClass(entity);
        assertThat(Arrays.stream(entity.getDeclaredFields())
                        .filter(field -> TracedEntity.class.isAssignableFrom(entity)) // others are never changed
                        .filter(field -> field.getType() == LocalDate.class))
                .allSatisfy(field -> assertThat(rules.getConstraintsForProperty(field.getName() + "AfterChange")
                                .getConstraintDescriptors())
                        .anyMatch(rule -> rule.getAnnotation() instanceof PlausibleDate));
    }
}
