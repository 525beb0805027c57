/**
 * Beans that every page uses: messages by key, texts, the position in the menu. Only they use the Faces context.
 */
package org.matricula.web.page;
