package org.matricula.persistence.command;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.matricula.persistence.account.Passwords;

/** {@code demo}: adds sample data to an empty Matricula, and an account with a new password, which it prints once. */
class DemoCommand implements Command {

    /* without characters that look alike */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private final DemoDesk desk;
    private final Passwords passwords;

    DemoCommand(DemoDesk desk, Passwords passwords) {
        this.desk = desk;
        this.passwords = passwords;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) {
        if (!arguments.isEmpty()) {
            throw new UsageException("demo takes no arguments");
        }
        out.say(desk.fill() ? "sample data: added" : "sample data: not added, there are students already");
        var password = new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
        desk.signIn(passwords.hash(password.toCharArray()));
        out.say("demo sign-in: name " + DemoDesk.NAME + ", password " + password);
        return 0;
    }
}
