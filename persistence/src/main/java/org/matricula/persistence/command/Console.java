package org.matricula.persistence.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The terminal, with its standard output and error output. */
public class Console implements CommandOutput {

    private final PrintStream output = stream(FileDescriptor.out);
    private final PrintStream errors = stream(FileDescriptor.err);
    private final Rewriting rewriting = new Rewriting();

    static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public void say(String line) {
        output.println(rewriting.before(line));
    }

    @Override
    public void complain(String line) {
        output.print(rewriting.before(""));
        errors.println(line);
    }

    @Override
    public boolean isTerminal() {
        return rewriting.isPossible();
    }

    @Override
    public void show(String line) {
        output.print(rewriting.show(line));
        output.flush();
    }
}
