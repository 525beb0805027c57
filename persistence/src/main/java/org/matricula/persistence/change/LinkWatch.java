package org.matricula.persistence.change;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Takes note of the links that are saved and removed on this thread, from its opening to its closing. */
public final class LinkWatch implements AutoCloseable {

    private static final ThreadLocal<LinkWatch> CURRENT = new ThreadLocal<>();

    private final LinkWatch outer = CURRENT.get();
    private final Set<Link> added = new HashSet<>();
    private final Set<Link> removed = new HashSet<>();

    private LinkWatch() {}

    /** Begins to watch; a watch of the same thread that is open already rests meanwhile. */
    public static LinkWatch open() {
        var watch = new LinkWatch();
        CURRENT.set(watch);
        return watch;
    }

    /** Whether somebody watches this thread. */
    public static boolean isOpen() {
        return CURRENT.get() != null;
    }

    static Optional<LinkWatch> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    void added(Link link) {
        added.add(link);
    }

    void removed(Link link) {
        removed.add(link);
    }

    /** What is to be announced, if anything. */
    public Optional<LinksChanged> changed(String by) {
        return added.isEmpty() && removed.isEmpty()
                ? Optional.empty()
                : Optional.of(new LinksChanged(by, added, removed));
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
