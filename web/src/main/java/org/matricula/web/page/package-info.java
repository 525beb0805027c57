/**
 * What every page uses: messages by key, the texts, the place in the menu. The only beans that know the Faces context.
 */
package org.matricula.web.page;
