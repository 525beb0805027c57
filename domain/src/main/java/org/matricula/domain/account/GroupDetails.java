package org.matricula.domain.account;

import org.jspecify.annotations.Nullable;
import org.matricula.domain.text.TextInput;

/**
 * The fields of a group.
 *
 * @param name what people call it
 * @param rights what its members may, sorted, with commas between them
 */
public record GroupDetails(String name, @Nullable String rights) {

    /** The name has its normal form. */
    public GroupDetails {
        name = TextInput.line(name);
    }
}
