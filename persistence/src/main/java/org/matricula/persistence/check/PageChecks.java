package org.matricula.persistence.check;

/** Looks at how a page was reached. The policy for its scripts is not known before it is written. */
final class PageChecks {

    private PageChecks() {}

    static Checks<Reached> all() {
        return new Checks<Reached>()
                .with("tls", PageChecks::tls)
                .with("hsts", page -> WebChecks.hsts(page.secure(), page.headers()))
                .with("headers", page -> WebChecks.headers(page.headers(), WebChecks.ALWAYS));
    }

    static Outcome tls(Reached page) {
        return page.secure() ? Outcome.ok("tls.page") : Outcome.error("tls.plain");
    }
}
