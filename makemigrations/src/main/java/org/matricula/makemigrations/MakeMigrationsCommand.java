package org.matricula.makemigrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.matricula.persistence.command.Command;
import org.matricula.persistence.command.CommandOutput;
import org.matricula.persistence.command.UsageException;

/**
 * {@code makemigrations NAME [--check] [--rename table.column=newname]... [--default table.column=VALUE]...
 * [--accept-loss]}: writes the step that the changelog lacks.
 */
class MakeMigrationsCommand implements Command {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int DIFFERENT = 1;
    private static final int REFUSED = 1;

    private final Comparing comparing;

    MakeMigrationsCommand(Comparing comparing) {
        this.comparing = comparing;
    }

    /** Starts databases, and so waits until the arguments are known to be right. */
    interface Comparing {
        NextStep compare() throws IOException, SQLException;
    }

    @Override
    public int run(List<String> arguments, CommandOutput out) throws SQLException {
        var words = new ArrayList<>(arguments);
        boolean checking = words.remove("--check");
        boolean acceptLoss = words.remove("--accept-loss");
        var renames = pairs(words, "--rename");
        renames.replaceAll((old, newName) -> newName.toLowerCase(Locale.ROOT));
        var decisions = new Decisions(renames, pairs(words, "--default"), acceptLoss);
        if (words.size() > 1 || (words.isEmpty() && !checking)) {
            throw new UsageException("makemigrations takes one NAME, --check, --rename table.column=newname,"
                    + " --default table.column=VALUE and --accept-loss");
        }
        try {
            return checking ? check(out) : write(name(words.get(0)), decisions, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedStepException e) {
            e.reasons().forEach(out::complain);
            return REFUSED;
        }
    }

    /** Takes an option's pairs out of the words. */
    private static Map<String, String> pairs(List<String> words, String option) {
        var pairs = new LinkedHashMap<String, String>();
        for (int at = words.indexOf(option); at >= 0; at = words.indexOf(option)) {
            words.remove(at);
            var pair = at < words.size() ? words.remove(at) : "";
            var equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UsageException("%s takes a pair such as student.name=Ada".formatted(option));
            }
            pairs.put(pair.substring(0, equals).toLowerCase(Locale.ROOT), pair.substring(equals + 1));
        }
        return pairs;
    }

    private static String name(String said) {
        var name = said.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        if (!NAME.matcher(name).matches()) {
            throw new UsageException("a step's name is made of letters, digits and hyphens, not " + said);
        }
        return name;
    }

    private int check(CommandOutput out) throws IOException, SQLException {
        var differences = comparing.compare().differences();
        if (differences.isEmpty()) {
            out.say("no changes");
            return 0;
        }
        out.complain("the changelog lacks a step that");
        differences.forEach(difference -> out.complain("  " + difference));
        return DIFFERENT;
    }

    private int write(String name, Decisions decisions, CommandOutput out) throws IOException, SQLException {
        var step = comparing.compare().write(name, decisions);
        step.ifPresentOrElse(
                written -> {
                    out.say("wrote " + written.file());
                    written.changes().forEach(change -> out.say("  " + change));
                    written.notes().forEach(note -> out.say("note: " + note));
                },
                () -> out.say("no changes"));
        return 0;
    }
}
