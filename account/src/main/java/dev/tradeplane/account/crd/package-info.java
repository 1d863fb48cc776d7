/** The CustomResourceDefinition: written from the types during this module's build, and read back where it is asked. */
@NullMarked
package dev.tradeplane.account.crd;

import org.jspecify.annotations.NullMarked;
