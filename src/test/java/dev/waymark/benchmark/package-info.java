/** Measures the program against the bare engine, in one run on one machine; {@code docs/performance.md} explains it. */
package dev.waymark.benchmark;
