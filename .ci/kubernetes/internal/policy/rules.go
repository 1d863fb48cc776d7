package policy

import (
	"net/netip"
	"slices"

	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

// Rules is what the policies of a cluster mean for one node. A pod that is isolated in a direction exchanges there only
// what some Allow of that direction admits; one whose address is not known yet exchanges nothing.
type Rules struct {
	Known   []netip.Addr
	Ingress Direction
	Egress  Direction
}

// Direction is what the node's pods may receive, or send.
type Direction struct {
	Isolated []netip.Addr
	Allows   []Allow
}

// Allow admits what Subjects exchange with Peers on Ports. Without peers it is anybody, without ports everything.
type Allow struct {
	Subjects []netip.Addr
	Peers    []netip.Prefix
	Except   []netip.Prefix
	Ports    []Port
}

// Port is a range of one protocol's ports, all of them when First is 0. A port that was named stands for a number only at
// the pods that call it so, its Destinations.
type Port struct {
	Protocol     corev1.Protocol
	First, Last  int32
	Destinations []netip.Addr
}

// RulesFor reads the policies for the pods of one node.
func (c Cluster) RulesFor(node string) Rules {
	var local []member
	everybody := c.members()
	rules := Rules{}
	for _, one := range everybody {
		if one.pod.Spec.NodeName == node {
			local = append(local, one)
			rules.Known = append(rules.Known, one.address)
		}
	}
	for _, policy := range c.Policies {
		subjects := subjectsOf(policy, local)
		if len(subjects) == 0 {
			continue
		}
		if isolates(policy, networkingv1.PolicyTypeIngress) {
			rules.Ingress.Isolated = append(rules.Ingress.Isolated, subjects...)
			for _, rule := range policy.Spec.Ingress {
				ports, none := portsOf(rule.Ports, everybody)
				rules.Ingress.add(subjects, c.peersOf(policy.Namespace, rule.From, everybody), ports, none)
			}
		}
		if isolates(policy, networkingv1.PolicyTypeEgress) {
			rules.Egress.Isolated = append(rules.Egress.Isolated, subjects...)
			for _, rule := range policy.Spec.Egress {
				ports, none := portsOf(rule.Ports, everybody)
				rules.Egress.add(subjects, c.peersOf(policy.Namespace, rule.To, everybody), ports, none)
			}
		}
	}
	rules.Known = unique(rules.Known)
	rules.Ingress.Isolated = unique(rules.Ingress.Isolated)
	rules.Egress.Isolated = unique(rules.Egress.Isolated)
	return rules
}

func subjectsOf(policy *networkingv1.NetworkPolicy, local []member) []netip.Addr {
	var subjects []netip.Addr
	for _, one := range local {
		if one.pod.Namespace == policy.Namespace && matches(&policy.Spec.PodSelector, one.pod.Labels) {
			subjects = append(subjects, one.address)
		}
	}
	return unique(subjects)
}

// add leaves out what admits nobody: in an Allow, no peers and no ports mean all of them.
func (d *Direction) add(subjects []netip.Addr, peers []Allow, ports []Port, none bool) {
	if none {
		return
	}
	for _, allow := range peers {
		allow.Subjects, allow.Ports = subjects, ports
		d.Allows = append(d.Allows, allow)
	}
}

// peersOf is one Allow for all pods named, and one for each block of addresses.
func (c Cluster) peersOf(namespace string, peers []networkingv1.NetworkPolicyPeer, everybody []member) []Allow {
	if len(peers) == 0 {
		return []Allow{{}}
	}
	var allows []Allow
	var pods []netip.Addr
	for _, peer := range peers {
		if peer.IPBlock != nil {
			if block, ok := blockOf(peer.IPBlock); ok {
				allows = append(allows, block)
			}
			continue
		}
		for _, one := range everybody {
			if c.selects(peer, namespace, one.pod) {
				pods = append(pods, one.address)
			}
		}
	}
	if len(pods) > 0 {
		allows = append(allows, Allow{Peers: hosts(unique(pods))})
	}
	return allows
}

// blockOf takes no block at all for one it cannot read in full: half of it might admit what an exception was to refuse.
func blockOf(block *networkingv1.IPBlock) (Allow, bool) {
	whole, err := netip.ParsePrefix(block.CIDR)
	if err != nil || !whole.Addr().Is4() {
		return Allow{}, false
	}
	allow := Allow{Peers: []netip.Prefix{whole.Masked()}}
	for _, text := range block.Except {
		except, err := netip.ParsePrefix(text)
		if err != nil {
			return Allow{}, false
		}
		allow.Except = append(allow.Except, except.Masked())
	}
	return allow, true
}

// portsOf says in its second answer that ports were asked for, but none of them exists anywhere.
func portsOf(asked []networkingv1.NetworkPolicyPort, everybody []member) ([]Port, bool) {
	var ports []Port
	for _, one := range asked {
		protocol := corev1.ProtocolTCP
		if one.Protocol != nil {
			protocol = *one.Protocol
		}
		switch {
		case one.Port == nil:
			ports = append(ports, Port{Protocol: protocol})
		case one.Port.Type == intstr.String:
			ports = append(ports, named(one.Port.StrVal, protocol, everybody)...)
		default:
			last := one.Port.IntVal
			if one.EndPort != nil {
				last = *one.EndPort
			}
			ports = append(ports, Port{Protocol: protocol, First: one.Port.IntVal, Last: last})
		}
	}
	return ports, len(asked) > 0 && len(ports) == 0
}

// named finds a port's name at every pod: the same name may be another number elsewhere.
func named(name string, protocol corev1.Protocol, everybody []member) []Port {
	destinations := map[int32][]netip.Addr{}
	for _, one := range everybody {
		for _, container := range slices.Concat(one.pod.Spec.InitContainers, one.pod.Spec.Containers) {
			for _, port := range container.Ports {
				if port.Name == name && (port.Protocol == protocol || port.Protocol == "" && protocol == corev1.ProtocolTCP) {
					destinations[port.ContainerPort] = append(destinations[port.ContainerPort], one.address)
				}
			}
		}
	}
	var ports []Port
	for number, addresses := range destinations {
		ports = append(ports, Port{Protocol: protocol, First: number, Last: number, Destinations: unique(addresses)})
	}
	slices.SortFunc(ports, func(a, b Port) int { return int(a.First - b.First) })
	return ports
}

func unique(addresses []netip.Addr) []netip.Addr {
	slices.SortFunc(addresses, netip.Addr.Compare)
	return slices.Compact(addresses)
}

func hosts(addresses []netip.Addr) []netip.Prefix {
	prefixes := make([]netip.Prefix, len(addresses))
	for i, address := range addresses {
		prefixes[i] = netip.PrefixFrom(address, address.BitLen())
	}
	return prefixes
}
