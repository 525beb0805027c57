/**
 * Who may work at the desk. Accounts and groups are the plain many-to-many of the house: a link without values of its own
 * needs no entity.
 */
package org.matricula.domain.account;
