package org.matricula.makemigrations;

import java.nio.file.Path;
import java.util.List;

/**
 * A step that was written.
 *
 * @param changes what it does
 * @param notes what may go wrong where it is migrated
 */
record WrittenStep(Path file, List<String> changes, List<String> notes) {}
