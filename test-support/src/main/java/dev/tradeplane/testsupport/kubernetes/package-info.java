/** A real Kubernetes API server for tests of what only one can show: schemas, rules, server-side apply, watches. */
@NullMarked
package dev.tradeplane.testsupport.kubernetes;

import org.jspecify.annotations.NullMarked;
