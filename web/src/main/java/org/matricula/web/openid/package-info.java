/** Signing in with an account at an OpenID Connect provider, if the settings name one. */
@NullMarked
package org.matricula.web.openid;

import org.jspecify.annotations.NullMarked;
