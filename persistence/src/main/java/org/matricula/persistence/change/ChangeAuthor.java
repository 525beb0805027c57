package org.matricula.persistence.change;

import org.jspecify.annotations.Nullable;

/**
 * The author of the changes of a transaction.
 *
 * @param name the name of the user
 * @param origin the path of a page, or the name of a command
 * @param client the address that the request came from; null for a command
 */
public record ChangeAuthor(
        String name, String origin, @Nullable String client) {}
