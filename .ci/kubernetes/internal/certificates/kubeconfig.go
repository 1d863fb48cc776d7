package certificates

import (
	"os"
	"path/filepath"

	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/client-go/tools/clientcmd/api"
)

const entry = "tradeplane-test"

// writeKubeconfig puts everything inline, so that the file works wherever it is copied to.
func (ca *authority) writeKubeconfig(file, server, client string) error {
	certificate, err := os.ReadFile(filepath.Join(ca.folder, client+".crt"))
	if err != nil {
		return err
	}
	key, err := os.ReadFile(filepath.Join(ca.folder, client+".key"))
	if err != nil {
		return err
	}
	config := api.NewConfig()
	config.Clusters[entry] = &api.Cluster{Server: server, CertificateAuthorityData: ca.pem}
	config.AuthInfos[entry] = &api.AuthInfo{ClientCertificateData: certificate, ClientKeyData: key}
	config.Contexts[entry] = &api.Context{Cluster: entry, AuthInfo: entry}
	config.CurrentContext = entry
	return clientcmd.WriteToFile(*config, file)
}
