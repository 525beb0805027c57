/**
 * What people keep of the lists of the desk: a list as they shaped it, under a name.
 */
package org.matricula.domain.list;
