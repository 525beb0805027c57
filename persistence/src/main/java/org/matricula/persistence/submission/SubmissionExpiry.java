package org.matricula.persistence.submission;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.matricula.persistence.database.DatabaseStart;

/** Deletes expired keys of forms once a day. */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@PermitAll
public class SubmissionExpiry {

    /** The time for which a key is kept. */
    public static final Duration KEPT = Duration.ofDays(14);

    private static final Logger LOG = Logger.getLogger(SubmissionExpiry.class.getName());
    private static final long FIRST_MINUTES = 10; // a short run, as of a command, has other things to do
    private static final long MINUTES_OF_A_DAY = TimeUnit.DAYS.toMinutes(1);

    @EJB
    private DatabaseStart database;

    @Resource
    private ManagedScheduledExecutorService clock;

    @Resource
    private SessionContext self;

    @PersistenceContext(unitName = "matricula")
    private EntityManager em;

    private ScheduledFuture<?> running;

    @PostConstruct
    void start() {
        running = plan(clock, self.getBusinessObject(SubmissionExpiry.class), database::isOpen);
    }

    /** Starts the daily deletion, if the database is open. */
    static ScheduledFuture<?> plan(ScheduledExecutorService clock, SubmissionExpiry bean, BooleanSupplier open) {
        return clock.scheduleWithFixedDelay(() -> run(bean, open), FIRST_MINUTES, MINUTES_OF_A_DAY, TimeUnit.MINUTES);
    }

    private static void run(SubmissionExpiry bean, BooleanSupplier open) {
        try {
            if (open.getAsBoolean()) {
                bean.forget(Instant.now());
            }
        } catch (RuntimeException e) { // tomorrow again
            LOG.log(Level.WARNING, "old keys of forms were not deleted", e);
        }
    }

    /**
     * Deletes the keys that are older than {@link #KEPT}.
     *
     * @return how many these were
     */
    public int forget(Instant now) {
        return em.createQuery("DELETE FROM Submission s WHERE s.doneAt < :oldest")
                .setParameter("oldest", LocalDateTime.ofInstant(now.minus(KEPT), ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Returns the time until the next run; it is negative while one is running or late. */
    public Duration untilNextRun() {
        return Duration.ofSeconds(running.getDelay(TimeUnit.SECONDS));
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
