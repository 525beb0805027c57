/** Beans that every page uses: messages, texts, error pages, downloads, and guards against forged posts. */
package org.matricula.web.page;
