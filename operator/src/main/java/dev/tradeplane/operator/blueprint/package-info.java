/** What a cell consists of: a pure function from the account and its surroundings to Kubernetes resources. */
@NullMarked
package dev.tradeplane.operator.blueprint;

import org.jspecify.annotations.NullMarked;
