package policy

import (
	"net/netip"
	"strings"
	"testing"

	networkingv1 "k8s.io/api/networking/v1"
)

var ours = netip.MustParsePrefix("10.244.1.0/24")

func TestTheTableSaysWhatTheRulesSay(t *testing.T) {
	block := networkingv1.NetworkPolicyPeer{IPBlock: &networkingv1.IPBlock{CIDR: "10.0.0.0/8", Except: []string{"10.244.0.0/16"}}}
	policies := append(ingressTo("db", networkingv1.NetworkPolicyIngressRule{From: pods("web"), Ports: port(5432)}),
		egressOf("web", networkingv1.NetworkPolicyEgressRule{To: []networkingv1.NetworkPolicyPeer{block}})...)
	want := `table ip tradeplane-policies {}
delete table ip tradeplane-policies
table ip tradeplane-policies {
	chain egress {
		ip saddr { 10.244.1.1 } ip daddr { 10.0.0.0/8 } ip daddr != 10.244.0.0/16 return
		counter drop
	}
	chain ingress {
		ip daddr { 10.244.1.2 } ip saddr { 10.244.1.1 } tcp dport 5432 return
		counter drop
	}
	chain forward {
		type filter hook forward priority 10
		ct state established,related accept
		ip saddr 10.244.1.1 ip daddr 10.244.1.1 accept
		ip saddr 10.244.1.2 ip daddr 10.244.1.2 accept
		ip saddr 10.244.1.3 ip daddr 10.244.1.3 accept
		ip saddr 10.244.1.0/24 ip saddr != { 10.244.1.1, 10.244.1.2, 10.244.1.3 } counter drop
		ip daddr 10.244.1.0/24 ip daddr != { 10.244.1.1, 10.244.1.2, 10.244.1.3 } counter drop
		ip saddr { 10.244.1.1 } jump egress
		ip daddr { 10.244.1.2 } jump ingress
	}
	chain input {
		type filter hook input priority 10
		ct state established,related accept
		ip saddr { 10.244.1.1 } jump egress
	}
}
`
	if got := theCluster(policies).RulesFor("node1").Table(ours); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestUntilAPodIsKnownNothingPasses(t *testing.T) {
	table := Rules{}.Table(ours)
	for _, line := range []string{"ip saddr 10.244.1.0/24 counter drop", "ip daddr 10.244.1.0/24 counter drop"} {
		if !strings.Contains(table, line) {
			t.Errorf("no %q in\n%s", line, table)
		}
	}
}

func TestAPortIsWrittenAsNftablesReadsIt(t *testing.T) {
	destinations := []netip.Addr{netip.MustParseAddr(db)}
	for want, port := range map[string]Port{
		"meta l4proto udp":                      {Protocol: "UDP"},
		"tcp dport 80":                          {Protocol: "TCP", First: 80, Last: 80},
		"sctp dport 80-90":                      {Protocol: "SCTP", First: 80, Last: 90},
		"ip daddr { 10.244.1.2 } tcp dport 443": {Protocol: "TCP", First: 443, Last: 443, Destinations: destinations},
	} {
		if got := port.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
