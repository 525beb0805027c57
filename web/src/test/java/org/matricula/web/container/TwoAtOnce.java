package org.matricula.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.matricula.domain.edit.Edit;
import org.matricula.domain.history.TracedEntity;
import org.matricula.domain.student.Student;
import org.matricula.domain.student.StudentDetails;
import org.matricula.persistence.form.EntityRepository;

/** Two people who save the same page, each with a transaction and a connection of the pool. */
@ApplicationScoped
public class TwoAtOnce {

    /** The longest time that one of them waits for the other. */
    static final long PATIENCE_SECONDS = 60;

    @EJB
    private EntityRepository entities;

    @Resource
    private ManagedExecutorService others;

    @Inject
    private UserTransaction transaction;

    /** The second one sets out after the first one wrote and before the first one commits. */
    Future<TracedEntity> save(Student shown, Edit<StudentDetails> first, Edit<StudentDetails> second) throws Exception {
        var setOut = new CountDownLatch(1);
        transaction.begin();
        entities.save(shown, first, List.of());
        var other = others.submit(() -> {
            setOut.countDown();
            return entities.save(shown, second, List.of());
        });
        assertThat(setOut.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        transaction.commit();
        return other;
    }
}
