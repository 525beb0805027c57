/**
 * The repositories where they run: inside the server, with its security, its transactions, its pool and its weaving of the
 * entities. What a repository does with the rows is tested without a server.
 */
package org.matricula.web.container;
