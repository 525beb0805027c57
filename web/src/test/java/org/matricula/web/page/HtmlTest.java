package org.matricula.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void texts_and_attributes_are_escaped() {
        var html = new Html()
                .start("a", "\"><script>")
                .attribute("href", "?q='&\"<>")
                .text("<b>Åsa & \"O'Neill\"</b>")
                .end("a");
        assertThat(html)
                .hasToString("<a class=\"&quot;&gt;&lt;script&gt;\" href=\"?q=&#39;&amp;&quot;&lt;&gt;\">"
                        + "&lt;b&gt;Åsa &amp; &quot;O&#39;Neill&quot;&lt;/b&gt;</a>");
    }

    @Test
    void an_element_without_content_and_a_missing_text_are_closed() {
        var html = new Html()
                .start("td")
                .start("input", "")
                .attribute("name", "row")
                .end()
                .text(null)
                .end("td");
        assertThat(html).hasToString("<td><input name=\"row\"></td>");
    }
}
