package org.matricula.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DiagnosticGroup;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our scripts are ECMAScript 2020 without a mistake that a compiler can find. */
class ScriptsLintTest {

    /** The names that scripts find in a page: the language's, the browser's, the components' and one another's. */
    private static final SourceFile GLOBALS = SourceFile.fromCode("globals.js", """
            /** @externs */
            var Array, Date, JSON, Map, Math, Number, Object, Set, String;
            var AbortController, CSS, DOMParser, Event, HTMLElement, KeyboardEvent, Option;
            var addEventListener, clearTimeout, confirm, document, encodeURIComponent, fetch, localStorage, location, history, navigation, performance, queueMicrotask,
                removeEventListener, sessionStorage, setInterval, setTimeout, window;
            var $, jQuery, PrimeFaces, PF;
            var matriculaDraft, matriculaStay, matriculaValidity, rosterPress, rosterType;
            """);

    private static final List<DiagnosticGroup> FORBIDDEN = List.of(
            DiagnosticGroups.CHECK_VARIABLES,
            DiagnosticGroups.CHECK_USELESS_CODE,
            DiagnosticGroups.SUSPICIOUS_CODE,
            DiagnosticGroups.UNDEFINED_VARIABLES,
            DiagnosticGroups.UNUSED_LOCAL_VARIABLE,
            DiagnosticGroups.LINT_VAR_DECLARATIONS);

    static List<Path> scripts() throws IOException {
        try (var files = Files.list(Sources.WEBAPP.resolve("resources/matricula"))) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> mistakes(SourceFile script) {
        var options = new CompilerOptions();
        options.setLanguageIn(LanguageMode.ECMASCRIPT_2020);
        options.setChecksOnly(true);
        options.setCheckSuspiciousCode(true);
        options.setCheckSymbols(true);
        FORBIDDEN.forEach(group -> options.setWarningLevel(group, CheckLevel.ERROR));
        var compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        compiler.disableThreads();
        return compiler.compile(List.of(GLOBALS), List.of(script), options).errors.stream()
                .map(JSError::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_has_no_mistake(Path script) {
        assertThat(mistakes(SourceFile.fromCode(script.toString(), Sources.read(script))))
                .isEmpty();
    }

    @Test
    void mistakes_are_found() {
        assertThat(mistakes("let a = 1; a == 1;")).singleElement().asString().contains("USELESS");
        assertThat(mistakes("(() => { var a = 1; return a; })();"))
                .singleElement()
                .asString()
                .contains("JSC_VAR");
        assertThat(mistakes("missing();")).singleElement().asString().contains("JSC_UNDEFINED_VARIABLE");
        assertThat(mistakes("const a = 1; a = 2;")).singleElement().asString().contains("JSC_REASSIGNED_CONSTANT");
        assertThat(mistakes("let a = null; a ??= 1;"))
                .singleElement()
                .asString()
                .contains("ECMASCRIPT_2021");
    }

    private static List<String> mistakes(String script) {
        return mistakes(SourceFile.fromCode("script.js", script));
    }
}
