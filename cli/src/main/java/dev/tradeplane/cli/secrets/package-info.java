/** The secrets of a cell, created on its first start and never printed. */
@NullMarked
package dev.tradeplane.cli.secrets;

import org.jspecify.annotations.NullMarked;
