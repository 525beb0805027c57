package org.matricula.persistence.command;

import java.util.ArrayList;
import java.util.List;

/** Records the output of a command. */
public final class Heard implements CommandOutput {

    public final List<String> output = new ArrayList<>();
    public final List<String> errors = new ArrayList<>();
    public final List<String> shown = new ArrayList<>();
    private final boolean terminal;

    /** Records the output of a command that writes into a file. */
    public Heard() {
        this(false);
    }

    Heard(boolean terminal) {
        this.terminal = terminal;
    }

    @Override
    public void say(String line) {
        output.add(line);
    }

    @Override
    public void complain(String line) {
        errors.add(line);
    }

    @Override
    public boolean isTerminal() {
        return terminal;
    }

    @Override
    public void show(String line) {
        shown.add(line);
    }
}
