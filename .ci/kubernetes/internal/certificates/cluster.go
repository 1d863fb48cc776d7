package certificates

import (
	"net"
	"os"
	"path/filepath"
	"time"
)

// Cluster says where a cluster's API server answers and which real nodes it has.
type Cluster struct {
	Server    string
	Addresses []net.IP
	Nodes     []Node
}

// Node is a machine that runs a kubelet of its own.
type Node struct {
	Name    string
	Address net.IP
}

const masters = "system:masters"

// Issue writes DIR/kubeconfig for people, and DIR/pki with everything else. Keys that are there stay.
func Issue(dir string, cluster Cluster, now time.Time) error {
	folder := filepath.Join(dir, "pki")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	ca, err := openAuthority(folder, now)
	if err != nil {
		return err
	}
	key, err := keptKey(filepath.Join(folder, "service-accounts.key"))
	if err != nil {
		return err
	}
	if err := writePublicKey(filepath.Join(folder, "service-accounts.pub"), key); err != nil {
		return err
	}
	if err := issueServing(ca, cluster); err != nil {
		return err
	}
	return issueClients(ca, dir, cluster)
}

func issueServing(ca *authority, cluster Cluster) error {
	server := subject{
		name:      "kube-apiserver",
		hosts:     []string{"localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc"},
		addresses: cluster.Addresses,
	}
	if err := ca.issue("apiserver", server); err != nil {
		return err
	}
	if err := ca.issue("kubelet-client", subject{name: "kube-apiserver-kubelet-client", groups: []string{masters}}); err != nil {
		return err
	}
	return ca.issue("front-proxy", subject{name: "front-proxy"})
}

func issueClients(ca *authority, dir string, cluster Cluster) error {
	clients := map[string]subject{
		"controller-manager": {name: "system:kube-controller-manager"},
		"scheduler":          {name: "system:kube-scheduler"},
		"proxy":              {name: "system:kube-proxy"},
		"lab":                {name: "lab", groups: []string{masters}},
		"admin":              {name: "admin", groups: []string{masters}},
	}
	for _, node := range cluster.Nodes {
		clients[node.Name] = subject{
			name:      "system:node:" + node.Name,
			groups:    []string{"system:nodes"},
			hosts:     []string{node.Name},
			addresses: []net.IP{node.Address},
		}
	}
	for file, who := range clients {
		if err := ca.issue(file, who); err != nil {
			return err
		}
		if err := ca.writeKubeconfig(kubeconfigOf(dir, file), cluster.Server, file); err != nil {
			return err
		}
	}
	return nil
}

func kubeconfigOf(dir, client string) string {
	if client == "admin" {
		return filepath.Join(dir, "kubeconfig")
	}
	return filepath.Join(dir, "pki", client+".kubeconfig")
}
