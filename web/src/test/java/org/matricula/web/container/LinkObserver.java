package org.matricula.web.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.matricula.persistence.change.LinksChanged;

/** Hears of the links that were saved, as another part of the application would. */
@ApplicationScoped
public class LinkObserver {

    private final List<LinksChanged> heard = new CopyOnWriteArrayList<>();

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) LinksChanged event) {
        heard.add(event);
    }

    /** In the order in which it was announced. */
    List<LinksChanged> heard() {
        return List.copyOf(heard);
    }

    void forget() {
        heard.clear();
    }
}
