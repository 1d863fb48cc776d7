package policy

import (
	"fmt"
	"net/netip"
	"strings"
)

const tableName = "tradeplane-policies"

// Table renders the rules as one nftables table that takes the place of the one before in a single step. It is asked after
// kube-proxy put a pod's address in the place of a Service's. pods is the range of the node's own pods.
//
// What the node itself sends is not asked about: kubelet must reach the pods it looks after.
func (r Rules) Table(pods netip.Prefix) string {
	var out strings.Builder
	fmt.Fprintf(&out, "table ip %[1]s {}\ndelete table ip %[1]s\ntable ip %[1]s {\n", tableName)
	writeChain(&out, "egress", r.Egress.Allows, "saddr", "daddr")
	writeChain(&out, "ingress", r.Ingress.Allows, "daddr", "saddr")
	out.WriteString("\tchain forward {\n\t\ttype filter hook forward priority 10\n")
	out.WriteString("\t\tct state established,related accept\n")
	for _, address := range r.Known {
		fmt.Fprintf(&out, "\t\tip saddr %[1]s ip daddr %[1]s accept\n", address)
	}
	for _, side := range []string{"saddr", "daddr"} {
		fmt.Fprintf(&out, "\t\tip %s %s%s counter drop\n", side, pods, butNot(side, r.Known))
	}
	writeJump(&out, "saddr", r.Egress.Isolated, "egress")
	writeJump(&out, "daddr", r.Ingress.Isolated, "ingress")
	out.WriteString("\t}\n\tchain input {\n\t\ttype filter hook input priority 10\n")
	out.WriteString("\t\tct state established,related accept\n")
	writeJump(&out, "saddr", r.Egress.Isolated, "egress")
	out.WriteString("\t}\n}\n")
	return out.String()
}

func writeChain(out *strings.Builder, name string, allows []Allow, subject, peer string) {
	fmt.Fprintf(out, "\tchain %s {\n", name)
	for _, allow := range allows {
		who := fmt.Sprintf("ip %s %s", subject, set(allow.Subjects))
		if len(allow.Peers) > 0 {
			who += fmt.Sprintf(" ip %s %s", peer, set(allow.Peers))
		}
		for _, except := range allow.Except {
			who += fmt.Sprintf(" ip %s != %s", peer, except)
		}
		if len(allow.Ports) == 0 {
			fmt.Fprintf(out, "\t\t%s return\n", who)
		}
		for _, port := range allow.Ports {
			fmt.Fprintf(out, "\t\t%s %s return\n", who, port)
		}
	}
	out.WriteString("\t\tcounter drop\n\t}\n")
}

func writeJump(out *strings.Builder, side string, isolated []netip.Addr, chain string) {
	if len(isolated) > 0 {
		fmt.Fprintf(out, "\t\tip %s %s jump %s\n", side, set(isolated), chain)
	}
}

func butNot(side string, known []netip.Addr) string {
	if len(known) == 0 {
		return ""
	}
	return fmt.Sprintf(" ip %s != %s", side, set(known))
}

// String is the port as nftables matches it.
func (p Port) String() string {
	protocol := strings.ToLower(string(p.Protocol))
	if p.First == 0 {
		return "meta l4proto " + protocol
	}
	text := fmt.Sprintf("%s dport %d", protocol, p.First)
	if p.Last != p.First {
		text += fmt.Sprintf("-%d", p.Last)
	}
	if len(p.Destinations) > 0 {
		text = fmt.Sprintf("ip daddr %s %s", set(p.Destinations), text)
	}
	return text
}

func set[T fmt.Stringer](members []T) string {
	texts := make([]string, len(members))
	for i, member := range members {
		texts[i] = strings.TrimSuffix(member.String(), "/32")
	}
	return "{ " + strings.Join(texts, ", ") + " }"
}
