/**
 * The commands of {@code ./manage}. A command calls the same repositories as the pages, in the same archive, on a server that
 * the script starts for this command alone. Script and server communicate through the files of a folder.
 */
@NullMarked
package org.matricula.persistence.command;

import org.jspecify.annotations.NullMarked;
