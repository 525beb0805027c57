/**
 * The two-box picker: a page of matches from the server on the left, the selected ones on the right. It is independent of
 * students and courses, and accepts nothing that it did not offer.
 */
package org.matricula.web.picker;
