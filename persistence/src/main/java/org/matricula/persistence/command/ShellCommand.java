package org.matricula.persistence.command;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.matricula.persistence.database.Setting;
import org.matricula.persistence.shell.Shell;
import org.matricula.persistence.shell.ShellDesk;

/** {@code shell terminal}, or {@code shell lines [--keep-going]} where the input is none. */
class ShellCommand implements Command {

    private static final String HISTORY = "shell-history";

    private final ShellDesk desk;

    ShellCommand(ShellDesk desk) {
        this.desk = desk;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) {
        System.setOut(System.err); // the log, for what the server itself prints from now on
        var shell = new Shell(desk, Console.stream(FileDescriptor.out));
        try {
            return switch (String.join(" ", arguments)) {
                case "terminal" ->
                    shell.atTerminal(System.in, Setting.dataFolder().resolve(HISTORY));
                case "lines" -> lines(shell, false, out);
                case "lines --keep-going" -> lines(shell, true, out);
                default -> throw new UsageException("shell takes --keep-going, and nothing else");
            };
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int lines(Shell shell, boolean keepGoing, CommandOutput out) throws Exception {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return shell.read(lines, keepGoing, out::complain) ? 0 : 1;
    }
}
