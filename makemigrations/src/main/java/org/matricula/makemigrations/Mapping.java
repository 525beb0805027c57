package org.matricula.makemigrations;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.UUID;
import org.matricula.persistence.harness.UrlDataSource;

/** The schema that the entities need, created by the persistence provider itself. */
final class Mapping {

    private Mapping() {}

    /**
     * Creates the tables of the entities.
     *
     * @param entities knows the persistence unit and its classes
     * @param empty a database without any table
     */
    static void create(ClassLoader entities, UrlDataSource empty) {
        try (var factory = open(entities, empty, "create")) {
            factory.createEntityManager().close();
        }
    }

    /**
     * Reads every entity, as the desk does.
     *
     * @throws PersistenceException if the provider cannot: such as for a name that the database keeps for itself
     */
    static void read(ClassLoader entities, UrlDataSource database) {
        try (var factory = open(entities, database, "none");
                var em = factory.createEntityManager()) {
            for (var type : factory.getMetamodel().getEntities()) {
                em.createQuery("SELECT e FROM " + type.getName() + " e")
                        .setMaxResults(1)
                        .getResultList();
            }
        }
    }

    /** Opens the persistence unit outside a container; the provider keeps its connections, of which each costs PostgreSQL a process. */
    static EntityManagerFactory open(ClassLoader entities, UrlDataSource database, String action) {
        var properties = new HashMap<String, Object>();
        properties.put("eclipselink.classloader", entities);
        properties.put("eclipselink.session-name", "makemigrations-" + UUID.randomUUID());
        properties.put("eclipselink.logging.level", "OFF");
        properties.put("eclipselink.weaving", "false");
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("jakarta.persistence.nonJtaDataSource", "");
        properties.put("jakarta.persistence.jdbc.url", database.url());
        properties.put("jakarta.persistence.jdbc.user", database.user());
        properties.put("jakarta.persistence.jdbc.password", database.password());
        properties.put("jakarta.persistence.validation.mode", "NONE");
        properties.put("jakarta.persistence.schema-generation.database.action", action);
        var thread = Thread.currentThread();
        var former = thread.getContextClassLoader();
        thread.setContextClassLoader(entities);
        try {
            return Persistence.createEntityManagerFactory("matricula", properties);
        } finally {
            thread.setContextClassLoader(former);
        }
    }
}
