/**
 * JShell on the desk: what is typed works on the same session beans as the pages, each line as one transaction. The module
 * jdk.jshell is needed here only, and only once a session starts.
 */
package org.matricula.persistence.shell;
