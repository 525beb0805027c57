package org.matricula.persistence.command;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a command says. */
class Heard implements Talk {

    final List<String> output = new ArrayList<>();
    final List<String> errors = new ArrayList<>();

    @Override
    public void say(String line) {
        output.add(line);
    }

    @Override
    public void complain(String line) {
        errors.add(line);
    }
}
