/** The forms of objects, and how they are saved. */
package org.matricula.web.edit;
