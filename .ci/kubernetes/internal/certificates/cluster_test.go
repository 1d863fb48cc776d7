package certificates

import (
	"crypto/x509"
	"encoding/pem"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"k8s.io/client-go/tools/clientcmd"
)

var (
	noon    = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	address = net.IPv4(10, 199, 0, 11)
	cluster = Cluster{
		Server:    "https://127.0.0.1:20000",
		Addresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		Nodes:     []Node{{Name: "node1", Address: address}},
	}
)

func TestEveryCertificateComesFromTheOneAuthority(t *testing.T) {
	dir := issued(t)
	roots := x509.NewCertPool()
	roots.AddCert(certificate(t, dir, "ca"))
	for _, name := range []string{"apiserver", "kubelet-client", "front-proxy", "scheduler", "node1", "admin"} {
		options := x509.VerifyOptions{Roots: roots, CurrentTime: noon, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}}
		if _, err := certificate(t, dir, name).Verify(options); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestANodeIsWhoItSaysAndServesUnderItsAddress(t *testing.T) {
	node := certificate(t, issued(t), "node1")
	if node.Subject.CommonName != "system:node:node1" || node.Subject.Organization[0] != "system:nodes" {
		t.Errorf("subject is %v", node.Subject)
	}
	if err := node.VerifyHostname("10.199.0.11"); err != nil {
		t.Error(err)
	}
}

func TestTheAuthorityAndTheKeysOutliveASecondIssue(t *testing.T) {
	dir := issued(t)
	before := certificate(t, dir, "ca")
	if err := Issue(dir, cluster, noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if !before.Equal(certificate(t, dir, "ca")) {
		t.Error("a second issue made another authority")
	}
}

func TestOnlyTheOwnerReadsTheKubeconfig(t *testing.T) {
	file := filepath.Join(issued(t), "kubeconfig")
	stat, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if stat.Mode().Perm() != 0o600 {
		t.Errorf("mode is %v", stat.Mode())
	}
	config, err := clientcmd.BuildConfigFromFlags("", file)
	if err != nil || config.Host != cluster.Server {
		t.Errorf("%v, %v", config, err)
	}
}

func issued(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := Issue(dir, cluster, noon); err != nil {
		t.Fatal(err)
	}
	return dir
}

func certificate(t *testing.T, dir, name string) *x509.Certificate {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "pki", name+".crt"))
	if err != nil {
		t.Fatal(err)
	}
	block, _ := pem.Decode(text)
	parsed, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	return parsed
}
