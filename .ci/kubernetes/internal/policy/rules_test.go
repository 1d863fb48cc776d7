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

// The cluster under test: shop has a web and a db, its neighbour a web; all of them on node1. Outside is no pod.
const (
	web     = "10.244.1.1"
	db      = "10.244.1.2"
	stray   = "10.244.1.3"
	outside = "10.199.1.1"
)

func TestWithoutPoliciesEverythingPasses(t *testing.T) {
	expect(t, nil, []flow{{web, db, 5432}, {stray, db, 5432}, {outside, web, 8080}, {web, outside, 443}}, nil)
}

func TestAnEmptyIngressRefusesEverybody(t *testing.T) {
	policy := ingressTo("db")
	expect(t, policy, []flow{{db, web, 8080}, {web, outside, 443}}, []flow{{web, db, 5432}, {outside, db, 5432}})
}

func TestAPodIsAdmittedOnItsPortAlone(t *testing.T) {
	policy := ingressTo("db", networkingv1.NetworkPolicyIngressRule{From: pods("web"), Ports: port(5432)})
	expect(t, policy, []flow{{web, db, 5432}}, []flow{{web, db, 5433}, {stray, db, 5432}, {outside, db, 5432}})
}

func TestAPodSelectorMeansThePolicysOwnNamespace(t *testing.T) {
	policy := ingressTo("db", networkingv1.NetworkPolicyIngressRule{From: pods("web")})
	expect(t, policy, []flow{{web, db, 5432}}, []flow{{stray, db, 5432}})
}

func TestANamespaceSelectorAdmitsAllItsPods(t *testing.T) {
	peer := networkingv1.NetworkPolicyPeer{NamespaceSelector: labelled("name", "neighbour")}
	policy := ingressTo("db", networkingv1.NetworkPolicyIngressRule{From: []networkingv1.NetworkPolicyPeer{peer}})
	expect(t, policy, []flow{{stray, db, 5432}}, []flow{{web, db, 5432}})
}

func TestBothSelectorsOfOnePeerMustHold(t *testing.T) {
	peer := networkingv1.NetworkPolicyPeer{NamespaceSelector: labelled("name", "neighbour"), PodSelector: labelled("app", "db")}
	policy := ingressTo("db", networkingv1.NetworkPolicyIngressRule{From: []networkingv1.NetworkPolicyPeer{peer}})
	expect(t, policy, nil, []flow{{stray, db, 5432}, {web, db, 5432}})
}

func TestAnEmptyNamespaceSelectorMeansEveryPodAndNobodyElse(t *testing.T) {
	peer := networkingv1.NetworkPolicyPeer{NamespaceSelector: &metav1.LabelSelector{}}
	policy := ingressTo("db", networkingv1.NetworkPolicyIngressRule{From: []networkingv1.NetworkPolicyPeer{peer}})
	expect(t, policy, []flow{{stray, db, 5432}, {web, db, 5432}}, []flow{{outside, db, 5432}})
}

func TestARuleWithoutPeersAdmitsEverybody(t *testing.T) {
	policy := ingressTo("db", networkingv1.NetworkPolicyIngressRule{Ports: port(5432)})
	expect(t, policy, []flow{{outside, db, 5432}, {stray, db, 5432}}, []flow{{outside, db, 22}})
}

func TestANamedPortIsTheNumberThePodGivesIt(t *testing.T) {
	named := []networkingv1.NetworkPolicyPort{{Port: ptr(intstr.FromString("postgres"))}}
	policy := ingressTo("db", networkingv1.NetworkPolicyIngressRule{Ports: named})
	expect(t, policy, []flow{{web, db, 5432}}, []flow{{web, db, 8080}})
}

func TestANameNoPodHasAdmitsNothing(t *testing.T) {
	named := []networkingv1.NetworkPolicyPort{{Port: ptr(intstr.FromString("telnet"))}}
	policy := ingressTo("db", networkingv1.NetworkPolicyIngressRule{Ports: named})
	expect(t, policy, nil, []flow{{web, db, 5432}, {web, db, 23}})
}

func TestARangeOfPortsHasBothEnds(t *testing.T) {
	ports := port(5000)
	ports[0].EndPort = ptr(int32(5432))
	policy := ingressTo("db", networkingv1.NetworkPolicyIngressRule{Ports: ports})
	expect(t, policy, []flow{{web, db, 5000}, {web, db, 5432}}, []flow{{web, db, 4999}, {web, db, 5433}})
}

func TestEgressIsRefusedOnlyWhereItIsNamed(t *testing.T) {
	policy := egressOf("web", networkingv1.NetworkPolicyEgressRule{To: pods("db"), Ports: port(5432)})
	expect(t, policy, []flow{{web, db, 5432}, {stray, web, 8080}, {db, outside, 443}},
		[]flow{{web, outside, 443}, {web, stray, 8080}, {web, db, 80}})
}

func TestABlockAdmitsItsAddressesButTheExceptions(t *testing.T) {
	block := networkingv1.NetworkPolicyPeer{IPBlock: &networkingv1.IPBlock{CIDR: "10.0.0.0/8", Except: []string{"10.244.0.0/16"}}}
	policy := egressOf("web", networkingv1.NetworkPolicyEgressRule{To: []networkingv1.NetworkPolicyPeer{block}})
	expect(t, policy, []flow{{web, outside, 443}}, []flow{{web, db, 5432}, {web, stray, 8080}})
}

func TestABlockNobodyCanReadAdmitsNothing(t *testing.T) {
	block := networkingv1.NetworkPolicyPeer{IPBlock: &networkingv1.IPBlock{CIDR: "10.0.0.0/8", Except: []string{"nonsense"}}}
	policy := egressOf("web", networkingv1.NetworkPolicyEgressRule{To: []networkingv1.NetworkPolicyPeer{block}})
	expect(t, policy, nil, []flow{{web, outside, 443}})
}

func TestWhatOnePolicyAdmitsAnotherDoesNotTakeBack(t *testing.T) {
	all := append(ingressTo("db", networkingv1.NetworkPolicyIngressRule{From: pods("web")}), ingressTo("db")...)
	expect(t, all, []flow{{web, db, 5432}}, []flow{{stray, db, 5432}})
}

func TestAPodThatEndedIsNobodysPeer(t *testing.T) {
	cluster := theCluster(ingressTo("db", networkingv1.NetworkPolicyIngressRule{From: pods("web")}))
	cluster.Pods[0].Status.Phase = corev1.PodSucceeded
	if admits(cluster.RulesFor("node1"), flow{web, db, 5432}) {
		t.Error("an address given back is still admitted")
	}
}

func TestRulesAreForTheNodesOwnPodsButSpeakOfAll(t *testing.T) {
	cluster := theCluster(ingressTo("db", networkingv1.NetworkPolicyIngressRule{From: pods("web")}))
	cluster.Pods[0].Spec.NodeName = "node2"
	rules := cluster.RulesFor("node1")
	if slices.Contains(rules.Known, netip.MustParseAddr(web)) {
		t.Error("takes another node's pod for its own")
	}
	if !admits(rules, flow{web, db, 5432}) {
		t.Error("refuses a pod of another node")
	}
	if len(cluster.RulesFor("node2").Ingress.Isolated) > 0 {
		t.Error("isolates a pod that is elsewhere")
	}
}
