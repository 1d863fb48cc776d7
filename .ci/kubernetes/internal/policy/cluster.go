// Package policy enforces networking.k8s.io/v1 NetworkPolicy for the pods of one node.
//
// Cluster is what the API says, Rules is what that means for one node's addresses, and Table is how nftables is told.
package policy

import (
	"net/netip"

	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
)

// Cluster is everything policies speak of.
type Cluster struct {
	Pods       []*corev1.Pod
	Namespaces []*corev1.Namespace
	Policies   []*networkingv1.NetworkPolicy
}

// member is a pod with an address of its own; those on the host's network are beyond policies.
type member struct {
	pod     *corev1.Pod
	address netip.Addr
}

func (c Cluster) members() []member {
	var found []member
	for _, pod := range c.Pods {
		address, err := netip.ParseAddr(pod.Status.PodIP)
		if err == nil && !pod.Spec.HostNetwork && !over(pod) {
			found = append(found, member{pod: pod, address: address})
		}
	}
	return found
}

// over says whether a pod has given its address back.
func over(pod *corev1.Pod) bool {
	return pod.Status.Phase == corev1.PodSucceeded || pod.Status.Phase == corev1.PodFailed
}

func (c Cluster) namespaceLabels(name string) labels.Set {
	for _, namespace := range c.Namespaces {
		if namespace.Name == name {
			return namespace.Labels
		}
	}
	return nil
}

// selects says whether a peer that names pods names this one; no namespaces named means the policy's own.
func (c Cluster) selects(peer networkingv1.NetworkPolicyPeer, policyNamespace string, pod *corev1.Pod) bool {
	if peer.NamespaceSelector == nil {
		if pod.Namespace != policyNamespace {
			return false
		}
	} else if !matches(peer.NamespaceSelector, c.namespaceLabels(pod.Namespace)) {
		return false
	}
	return peer.PodSelector == nil || matches(peer.PodSelector, pod.Labels)
}

// matches takes a selector nobody can read to select nothing: the pod stays isolated.
func matches(selector *metav1.LabelSelector, set labels.Set) bool {
	parsed, err := metav1.LabelSelectorAsSelector(selector)
	return err == nil && parsed.Matches(set)
}

// isolates says whether a policy is about a direction: where it does not say, always ingress, and egress if it has rules.
func isolates(policy *networkingv1.NetworkPolicy, direction networkingv1.PolicyType) bool {
	if len(policy.Spec.PolicyTypes) == 0 {
		return direction == networkingv1.PolicyTypeIngress || len(policy.Spec.Egress) > 0
	}
	for _, named := range policy.Spec.PolicyTypes {
		if named == direction {
			return true
		}
	}
	return false
}
