package org.matricula.web.conflict;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.persistence.error.ConflictException.Conflict;

/** The values that two people changed, each with the user's choice: theirs (the default) or mine. */
public class ConflictPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    private List<Decision> decisions = List.of();

    /** One value to decide on. */
    public static class Decision implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Conflict conflict;
        private String keep = "theirs";

        Decision(Conflict conflict) {
            this.conflict = conflict;
        }

        public Conflict getConflict() {
            return conflict;
        }

        /** The value that is kept: {@code theirs} or {@code mine}. */
        public String getKeep() {
            return keep;
        }

        public void setKeep(String keep) {
            this.keep = keep;
        }
    }

    /** Asks for a decision on each of them. */
    public void show(List<Conflict> conflicts) {
        decisions = conflicts.stream().map(Decision::new).toList();
    }

    /** Everything is decided. */
    public void close() {
        decisions = List.of();
    }

    public boolean isOpen() {
        return !decisions.isEmpty();
    }

    public List<Decision> getDecisions() {
        return decisions;
    }

    /**
     * Returns the fields that keep the user's own value.
     *
     * @param linkedTo the id at the other end of an enrollment; null for the object's own fields
     */
    public Set<String> mine(@Nullable Long linkedTo) {
        return decisions.stream()
                .filter(each -> Objects.equals(each.conflict.linkedTo(), linkedTo) && "mine".equals(each.keep))
                .map(each -> each.conflict.field())
                .collect(Collectors.toSet());
    }

    /** Returns whether there is a decision about a link as a whole. */
    public boolean isAboutWhole(@Nullable Long linkedTo) {
        return decisions.stream()
                .anyMatch(each -> each.conflict.isWhole() && Objects.equals(each.conflict.linkedTo(), linkedTo));
    }
}
