// Package certificates issues what the parts of a test cluster show one another.
package certificates

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"
)

const (
	lifetime  = 365 * 24 * time.Hour
	clockSkew = time.Hour
)

// authority is the one certificate authority of a cluster; its key lives as long as the cluster.
type authority struct {
	certificate *x509.Certificate
	pem         []byte
	key         *ecdsa.PrivateKey
	folder      string
	now         time.Time
}

// subject is who a certificate speaks for, and the names and addresses it may serve under.
type subject struct {
	name      string
	groups    []string
	hosts     []string
	addresses []net.IP
}

func openAuthority(folder string, now time.Time) (*authority, error) {
	ca := &authority{folder: folder, now: now}
	key, err := keptKey(filepath.Join(folder, "ca.key"))
	if err != nil {
		return nil, err
	}
	ca.key = key
	if text, err := os.ReadFile(filepath.Join(folder, "ca.crt")); err == nil {
		return ca, ca.read(text)
	}
	return ca, ca.create()
}

func (ca *authority) read(text []byte) error {
	block, _ := pem.Decode(text)
	if block == nil {
		return fmt.Errorf("%s/ca.crt holds no certificate", ca.folder)
	}
	certificate, err := x509.ParseCertificate(block.Bytes)
	ca.certificate, ca.pem = certificate, text
	return err
}

func (ca *authority) create() error {
	template := ca.template("tradeplane-test-cluster")
	template.IsCA = true
	template.BasicConstraintsValid = true
	template.KeyUsage = x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature
	der, err := x509.CreateCertificate(rand.Reader, template, template, ca.key.Public(), ca.key)
	if err != nil {
		return err
	}
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	if err := os.WriteFile(filepath.Join(ca.folder, "ca.crt"), text, 0o644); err != nil {
		return err
	}
	return ca.read(text)
}

// issue writes NAME.crt and NAME.key beside the authority.
func (ca *authority) issue(file string, who subject) error {
	key, err := keptKey(filepath.Join(ca.folder, file+".key"))
	if err != nil {
		return err
	}
	template := ca.template(who.name)
	template.Subject.Organization = who.groups
	template.DNSNames = who.hosts
	template.IPAddresses = who.addresses
	template.KeyUsage = x509.KeyUsageDigitalSignature
	template.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth}
	der, err := x509.CreateCertificate(rand.Reader, template, ca.certificate, key.Public(), ca.key)
	if err != nil {
		return err
	}
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	return os.WriteFile(filepath.Join(ca.folder, file+".crt"), text, 0o644)
}

func (ca *authority) template(name string) *x509.Certificate {
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		panic(err) // the system's randomness does not fail
	}
	return &x509.Certificate{
		SerialNumber: serial,
		Subject:      pkix.Name{CommonName: name},
		NotBefore:    ca.now.Add(-clockSkew),
		NotAfter:     ca.now.Add(lifetime),
	}
}

// keptKey reads a private key, or makes it when there is none yet.
func keptKey(file string) (*ecdsa.PrivateKey, error) {
	if text, err := os.ReadFile(file); err == nil {
		block, _ := pem.Decode(text)
		if block == nil {
			return nil, fmt.Errorf("%s holds no key", file)
		}
		return x509.ParseECPrivateKey(block.Bytes)
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	der, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return nil, err
	}
	return key, os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: der}), 0o600)
}

func writePublicKey(file string, key *ecdsa.PrivateKey) error {
	der, err := x509.MarshalPKIXPublicKey(key.Public())
	if err != nil {
		return err
	}
	return os.WriteFile(file, pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}), 0o644)
}
