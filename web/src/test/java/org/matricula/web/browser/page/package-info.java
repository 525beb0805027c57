/**
 * The pages of the desk in the words of those who use them. Addresses and ids of elements stand here, once, and nowhere else.
 */
package org.matricula.web.browser.page;
