package org.matricula.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the desk once for all test classes, and gives each test its visitors. */
final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(BrowserExtension.class);
    private static final Path EVIDENCE = Path.of("target", "browser");

    /** Opened with the first class, closed with the JVM: each class may come in a run of its own. */
    private static final class Open {
        private static final Premises PREMISES = Premises.open();
    }

    /** The visitors of one test. */
    private static final class Visitors extends ArrayList<Visitor> {
        private static final long serialVersionUID = 1L;
    }

    private static List<Visitor> visitors(ExtensionContext context) {
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(Visitors.class, type -> new Visitors(), Visitors.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Visitor.class || type == Premises.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var premises = Open.PREMISES;
        if (parameter.getParameter().getType() == Premises.class) {
            return premises;
        }
        var visitors = visitors(context);
        var visitor = parameter
                .findAnnotation(BrowserTest.As.class)
                .map(as -> premises.staff(as.value()))
                .orElseGet(() -> parameter.isAnnotated(BrowserTest.Stranger.class)
                        ? premises.stranger()
                        : visitors.isEmpty() ? premises.administrator() : premises.anotherAdministrator());
        visitors.add(visitor);
        return visitor;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            var name = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName();
            var visitors = visitors(context);
            for (int i = 0; i < visitors.size(); i++) {
                visitors.get(i).keepEvidence(EVIDENCE, name + "-" + (i + 1));
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var complaints = new ArrayList<String>();
        for (var visitor : visitors(context)) {
            visitor.close();
            complaints.addAll(visitor.complaints());
        }
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
