/** The rules of the house, run by the architecture test of each module. */
@NullMarked
package dev.tradeplane.testsupport.architecture;

import org.jspecify.annotations.NullMarked;
