package org.matricula.persistence.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Four files with their headers only, until a test writes more into them. */
record CsvFolder(Path path) {

    static CsvFolder in(Path path) {
        var folder = new CsvFolder(path);
        for (var file : SchoolFiles.ALL) {
            folder.write(file);
        }
        return folder;
    }

    /** The header and these lines. */
    CsvFolder write(TransferFile file, String... lines) {
        return text(file, String.join(",", file.standard()) + "\n" + String.join("\n", lines) + "\n");
    }

    CsvFolder text(TransferFile file, String content) {
        return bytes(file, content.getBytes(StandardCharsets.UTF_8));
    }

    CsvFolder bytes(TransferFile file, byte[] content) {
        try {
            Files.createDirectories(path);
            Files.write(file.in(path), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Returns the content of the file after the byte order mark, with which every export begins. */
    String read(TransferFile file) {
        try {
            var content = Files.readString(file.in(path));
            assertThat(content).startsWith("\uFEFF").doesNotContain("\uFEFF\uFEFF");
            return content.substring(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An Ada in an algebra course, not graded yet. */
    static CsvFolder adaInAlgebra(Path path) {
        return in(path).write(SchoolFiles.GRADES, "A,4.0,true,1", "F,0.0,false,2")
                .write(SchoolFiles.COURSES, "ALG,Algebra,")
                .write(SchoolFiles.STUDENTS, "S1,Ada,36")
                .write(SchoolFiles.ENROLLMENTS, "S1,ALG,,active");
    }
}
