/** What an entry says, told to a person. */
@NullMarked
package dev.tradeplane.audit.story;

import org.jspecify.annotations.NullMarked;
