package dev.tradeplane.contracts.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Anything worth proving later. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(OrderEvent.class), @JsonSubTypes.Type(AccountEvent.class)})
public sealed interface TradeplaneEvent permits OrderEvent, AccountEvent {}
