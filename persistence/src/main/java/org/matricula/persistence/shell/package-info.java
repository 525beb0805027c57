/**
 * JShell with the same session beans as the pages, each line in one transaction. The module
 * jdk.jshell is needed here only, and only once a session starts.
 */
@NullMarked
package org.matricula.persistence.shell;

import org.jspecify.annotations.NullMarked;
