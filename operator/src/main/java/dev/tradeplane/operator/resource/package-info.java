/** One dependent a kind: what the blueprint lists is made, kept and removed, through one shared informer. */
@NullMarked
package dev.tradeplane.operator.resource;

import org.jspecify.annotations.NullMarked;
