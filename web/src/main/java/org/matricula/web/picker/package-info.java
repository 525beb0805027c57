/**
 * The two-box picker: a page of matches that the server finds on the left, what is chosen on the right. It knows neither
 * students nor courses, and believes nothing that it did not offer.
 */
package org.matricula.web.picker;
