package org.matricula.makemigrations;

/**
 * A column.
 *
 * @param type the type by a name that both databases understand, such as {@code VARCHAR(20)}
 */
record Column(String name, String type, boolean required) {

    Column renamed(String newName) {
        return new Column(newName, type, required);
    }
}
