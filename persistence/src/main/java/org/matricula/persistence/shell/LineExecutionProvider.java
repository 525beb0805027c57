package org.matricula.persistence.shell;

import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Provides the execution of lines to JShell, as a service with a name. */
public final class LineExecutionProvider implements ExecutionControlProvider {

    static final String NAME = "matricula";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return new LineExecution(ShellDesk.current().transaction(), env);
    }
}
