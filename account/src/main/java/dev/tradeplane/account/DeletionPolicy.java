package dev.tradeplane.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the data when the account is deleted. */
public enum DeletionPolicy {
    /** Volumes, backups and secrets stay. */
    @JsonProperty("Retain")
    RETAIN,
    /** Everything goes. */
    @JsonProperty("Delete")
    DELETE
}
