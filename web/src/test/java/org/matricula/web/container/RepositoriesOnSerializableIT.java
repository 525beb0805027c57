package org.matricula.web.container;

import org.junit.jupiter.api.Tag;

/** The repositories in the container on PostgreSQL with its strictest isolation. */
@Tag(ContainerSettings.SERIALIZABLE)
class RepositoriesOnSerializableIT extends RepositoriesIT {}
