package policy

import (
	"net/netip"
	"slices"
	"testing"

	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

// flow is a TCP connection somebody tries.
type flow struct {
	from, to string
	port     int32
}

func expect(t *testing.T, policies []*networkingv1.NetworkPolicy, pass, refused []flow) {
	t.Helper()
	rules := theCluster(policies).RulesFor("node1")
	for _, tried := range pass {
		if !admits(rules, tried) {
			t.Errorf("%v does not pass", tried)
		}
	}
	for _, tried := range refused {
		if admits(rules, tried) {
			t.Errorf("%v passes", tried)
		}
	}
}

// admits reads rules as the table does: the sender's side first, then the receiver's.
func admits(rules Rules, tried flow) bool {
	from, to := netip.MustParseAddr(tried.from), netip.MustParseAddr(tried.to)
	return rules.Egress.admits(from, to, to, tried.port) && rules.Ingress.admits(to, from, to, tried.port)
}

func (d Direction) admits(subject, peer, destination netip.Addr, port int32) bool {
	return !slices.Contains(d.Isolated, subject) || slices.ContainsFunc(d.Allows, func(allow Allow) bool {
		return slices.Contains(allow.Subjects, subject) && allow.knows(peer) && allow.opens(destination, port)
	})
}

func (a Allow) knows(peer netip.Addr) bool {
	has := func(prefix netip.Prefix) bool { return prefix.Contains(peer) }
	return len(a.Peers) == 0 || slices.ContainsFunc(a.Peers, has) && !slices.ContainsFunc(a.Except, has)
}

func (a Allow) opens(destination netip.Addr, port int32) bool {
	return len(a.Ports) == 0 || slices.ContainsFunc(a.Ports, func(open Port) bool {
		inRange := open.First == 0 || open.First <= port && port <= open.Last
		return open.Protocol == corev1.ProtocolTCP && inRange &&
			(len(open.Destinations) == 0 || slices.Contains(open.Destinations, destination))
	})
}

func theCluster(policies []*networkingv1.NetworkPolicy) Cluster {
	return Cluster{
		Pods: []*corev1.Pod{
			aPod("shop", "web", web, corev1.ContainerPort{Name: "http", ContainerPort: 8080}),
			aPod("shop", "db", db, corev1.ContainerPort{Name: "postgres", ContainerPort: 5432, Protocol: corev1.ProtocolTCP}),
			aPod("neighbour", "web", stray, corev1.ContainerPort{Name: "http", ContainerPort: 8080}),
		},
		Namespaces: []*corev1.Namespace{aNamespace("shop"), aNamespace("neighbour")},
		Policies:   policies,
	}
}

func aPod(namespace, app, address string, port corev1.ContainerPort) *corev1.Pod {
	return &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{Namespace: namespace, Name: app, Labels: map[string]string{"app": app}},
		Spec:       corev1.PodSpec{NodeName: "node1", Containers: []corev1.Container{{Ports: []corev1.ContainerPort{port}}}},
		Status:     corev1.PodStatus{PodIP: address, Phase: corev1.PodRunning},
	}
}

func aNamespace(name string) *corev1.Namespace {
	return &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: name, Labels: map[string]string{"name": name}}}
}

func ingressTo(app string, rules ...networkingv1.NetworkPolicyIngressRule) []*networkingv1.NetworkPolicy {
	policy := aPolicy("into-"+app, app, networkingv1.PolicyTypeIngress)
	policy.Spec.Ingress = rules
	return []*networkingv1.NetworkPolicy{policy}
}

func egressOf(app string, rules ...networkingv1.NetworkPolicyEgressRule) []*networkingv1.NetworkPolicy {
	policy := aPolicy("out-of-"+app, app, networkingv1.PolicyTypeEgress)
	policy.Spec.Egress = rules
	return []*networkingv1.NetworkPolicy{policy}
}

func aPolicy(name, app string, direction networkingv1.PolicyType) *networkingv1.NetworkPolicy {
	return &networkingv1.NetworkPolicy{
		ObjectMeta: metav1.ObjectMeta{Namespace: "shop", Name: name},
		Spec: networkingv1.NetworkPolicySpec{
			PodSelector: *labelled("app", app), PolicyTypes: []networkingv1.PolicyType{direction},
		},
	}
}

func pods(app string) []networkingv1.NetworkPolicyPeer {
	return []networkingv1.NetworkPolicyPeer{{PodSelector: labelled("app", app)}}
}

func labelled(key, value string) *metav1.LabelSelector {
	return &metav1.LabelSelector{MatchLabels: map[string]string{key: value}}
}

func port(number int) []networkingv1.NetworkPolicyPort {
	return []networkingv1.NetworkPolicyPort{{Port: ptr(intstr.FromInt(number))}}
}

func ptr[T any](value T) *T { return &value }
