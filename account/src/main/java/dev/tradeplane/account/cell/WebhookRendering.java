package dev.tradeplane.account.cell;

import dev.tradeplane.account.signals.WebhookFormat;
import dev.tradeplane.account.signals.WebhookScopeSpec;
import dev.tradeplane.account.signals.WebhookSide;
import dev.tradeplane.account.signals.WebhookSpec;
import dev.tradeplane.account.value.Amount;
import dev.tradeplane.contracts.intent.Side;
import dev.tradeplane.contracts.settings.WebhookSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Only doors whose every condition the gateway enforces are rendered: the others stay closed. */
final class WebhookRendering {
    private WebhookRendering() {}

    static List<WebhookSettings> open(List<WebhookSpec> webhooks) {
        return webhooks.stream()
                .filter(WebhookRendering::enforced)
                .map(WebhookRendering::door)
                .toList();
    }

    private static boolean enforced(WebhookSpec webhook) {
        return !webhook.requireClientCertificate()
                && switch (webhook.format()) {
                    case TRADING_VIEW, NATIVE -> true;
                    case OPTION_LEGS, PLAYBOOK -> false;
                };
    }

    private static WebhookSettings door(WebhookSpec webhook) {
        return new WebhookSettings(
                webhook.name(),
                format(webhook.format()),
                webhook.secretRef().name(),
                webhook.secretRef().key(),
                webhook.allowedCidrs(),
                scope(webhook.scope()));
    }

    private static String format(WebhookFormat format) {
        return switch (format) {
            case TRADING_VIEW -> "TradingView";
            case NATIVE -> "Native";
            case OPTION_LEGS -> "OptionLegs";
            case PLAYBOOK -> "Playbook";
        };
    }

    private static WebhookSettings.@Nullable Scope scope(@Nullable WebhookScopeSpec scope) {
        if (scope == null) {
            return null;
        }
        Amount maxQuantity = scope.maxQuantity();
        return new WebhookSettings.Scope(
                scope.instruments(),
                scope.sides().stream().map(WebhookRendering::side).toList(),
                maxQuantity == null ? null : maxQuantity.quantity(),
                scope.maxPerDay());
    }

    private static Side side(WebhookSide side) {
        return switch (side) {
            case BUY -> Side.BUY;
            case SELL -> Side.SELL;
        };
    }
}
