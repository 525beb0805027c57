package org.matricula.web.container;

import org.junit.jupiter.api.Tag;

/** The repositories in the container on PostgreSQL. */
@Tag(ContainerSettings.POSTGRESQL)
class RepositoriesOnPostgresqlIT extends RepositoriesIT {}
