/**
 * Accounts and their groups. They are linked by a plain many-to-many: a link without values of its own
 * needs no entity.
 */
@NullMarked
package org.matricula.domain.account;

import org.jspecify.annotations.NullMarked;
