package org.matricula.persistence.harness;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Empties the database before each test and gives the test what it asks for. */
final class DatabaseExtension implements BeforeEachCallback, TestInstancePostProcessor, ParameterResolver {

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) {
        Desk.shared().inject(test);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Desk.shared().empty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Desk.shared();
    }
}
