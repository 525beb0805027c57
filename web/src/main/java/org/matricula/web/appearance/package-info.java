/**
 * Light, dark, or the setting of the system. The choice is kept in a cookie, because it belongs to the device and not to the
 * account.
 */
@NullMarked
package org.matricula.web.appearance;

import org.jspecify.annotations.NullMarked;
