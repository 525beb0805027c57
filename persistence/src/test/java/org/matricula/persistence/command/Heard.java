package org.matricula.persistence.command;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a command says. */
class Heard implements CommandOutput {

    final List<String> output = new ArrayList<>();
    final List<String> errors = new ArrayList<>();
    final List<String> shown = new ArrayList<>();
    private final boolean terminal;

    Heard() {
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
