package org.matricula.persistence.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of an import in their folder, whatever the case of their names. */
final class SourceFolder {

    private static final Set<String> DATA = Set.of("csv", "tsv", "txt", "xls", "xlsx", "ods");
    private static final int SHOWN = 10;

    private final List<TransferFile> known;
    private final Map<TransferFile, Path> files = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private SourceFolder(List<TransferFile> known) {
        this.known = known;
    }

    /** Finds known files in a folder; errors go to the problems. */
    static SourceFolder of(Path folder, List<TransferFile> known, Problems problems) throws IOException {
        var source = new SourceFolder(known);
        if (!Files.isDirectory(folder)) {
            problems.add(new ImportError(folder.toString(), 0, null, null, "is not a folder"));
            return source;
        }
        try (var entries = Files.list(folder)) {
            source.add(entries.sorted().toList(), problems);
        }
        if (source.files.isEmpty() && problems.isEmpty()) {
            problems.add(new ImportError(folder.toString(), 0, null, null, "has none of the files " + source.names()));
        }
        return source;
    }

    private void add(List<Path> entries, Problems problems) {
        var strays = new ArrayList<String>();
        for (var path : entries) {
            var name = path.getFileName().toString();
            var file = known.stream()
                    .filter(each -> each.fileName().equalsIgnoreCase(name))
                    .findFirst();
            if (file.isPresent()) {
                add(file.get(), path, problems);
            } else if (isData(name)) {
                strays.add(name);
            }
        }
        if (!strays.isEmpty()) {
            var more = strays.size() > SHOWN ? " and " + (strays.size() - SHOWN) + " more" : "";
            notes.add("not read: " + String.join(", ", strays.subList(0, Math.min(SHOWN, strays.size()))) + more
                    + "; an import reads " + names());
        }
    }

    private void add(TransferFile file, Path path, Problems problems) {
        var other = files.putIfAbsent(file, path);
        if (other != null) {
            problems.add(
                    ImportError.of(file, "exists twice, as %s and %s: remove one".formatted(name(other), name(path))));
        } else if (!Files.isRegularFile(path)) {
            problems.add(ImportError.of(file, "is not a file"));
        }
    }

    private String names() {
        return known.stream().map(TransferFile::fileName).collect(Collectors.joining(", "));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    /* no files that an operating system or an office program leaves there */
    private static boolean isData(String name) {
        return !name.startsWith(".")
                && !name.startsWith("~")
                && DATA.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    Optional<Path> path(TransferFile file) {
        return Optional.ofNullable(files.get(file));
    }

    /** Returns notes about the folder. */
    List<String> notes() {
        return notes;
    }
}
