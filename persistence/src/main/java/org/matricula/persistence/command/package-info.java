/**
 * What the desk does from the shell. A command runs the same repositories inside the same archive, on a server that was
 * started for it alone; script and server talk through the files of a folder.
 */
package org.matricula.persistence.command;
