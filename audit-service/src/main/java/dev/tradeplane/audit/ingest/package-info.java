/** The door for events of the other services: whole deliveries in, nothing half taken. */
@NullMarked
package dev.tradeplane.audit.ingest;

import org.jspecify.annotations.NullMarked;
