/**
 * The desk as people see it: the built WAR in its real server, driven in a real browser. One desk and one browser serve all
 * test classes; each test has its own visitors and takes students that no other test touches.
 */
package org.matricula.web.browser;
