/** What a transaction changed, noticed while it is saved: it is written into history, and its links are announced. */
package org.matricula.persistence.change;
