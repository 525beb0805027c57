package org.matricula.domain.list;

import java.io.Serializable;
import org.matricula.domain.text.TextInput;

/**
 * The editable values of a saved list.
 *
 * @param name 1 to 60 characters
 * @param query the state of the list, as in its address after the question mark; empty for the default
 * @param shared whether it is offered to everybody who can view the list
 */
public record SavedListDetails(String name, String query, boolean shared) implements Serializable {

    /** The name has its normal form. */
    public SavedListDetails {
        name = TextInput.line(name);
        query = query == null ? "" : query;
    }
}
