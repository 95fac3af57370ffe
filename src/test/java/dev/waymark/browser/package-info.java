/** The program as people see it: a real browser in front of the real doors. */
package dev.waymark.browser;
