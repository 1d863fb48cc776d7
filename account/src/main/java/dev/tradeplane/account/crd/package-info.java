/** Writes the CustomResourceDefinition from the types, during this module's build. */
@NullMarked
package dev.tradeplane.account.crd;

import org.jspecify.annotations.NullMarked;
