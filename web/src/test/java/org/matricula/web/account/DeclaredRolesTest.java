package org.matricula.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.matricula.domain.account.Role;

/** A container knows the roles that are declared, and lets in those that are named: web.xml and the constants must agree. */
class DeclaredRolesTest {

    private static final Pattern ROLE = Pattern.compile("<role-name>(.*?)</role-name>");

    private static final List<String> LET_IN = List.of(Role.ADMINISTRATOR, Role.STAFF);

    private static List<String> roles(String element) throws IOException {
        var xml = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
        return Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .flatMap(part -> ROLE.matcher(part).results())
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void every_right_lets_its_owner_in() throws IOException {
        assertThat(roles("auth-constraint")).containsExactlyElementsOf(LET_IN);
        assertThat(Role.RIGHTS).allSatisfy(right -> assertThat(Role.of(right)).contains(Role.STAFF));
    }

    @Test
    void every_right_is_declared() throws IOException {
        assertThat(roles("security-role"))
                .containsExactlyElementsOf(
                        Stream.concat(LET_IN.stream(), Role.RIGHTS.stream()).toList());
    }
}
