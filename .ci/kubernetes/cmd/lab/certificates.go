package main

import (
	"flag"
	"fmt"
	"net"
	"strings"
	"time"

	"tradeplane.dev/kubernetes/internal/certificates"
)

func certificatesVerb(args []string) error {
	flags := flag.NewFlagSet("certificates", flag.ExitOnError)
	dir := flags.String("dir", "", "where the cluster's state is")
	server := flags.String("server", "", "the API server's URL")
	addresses := flags.String("addresses", "", "what the API server answers to, comma-separated")
	nodes := flags.String("nodes", "", "NAME=ADDRESS of each real node, comma-separated")
	if err := flags.Parse(args); err != nil {
		return err
	}
	cluster := certificates.Cluster{Server: *server}
	for _, text := range parts(*addresses) {
		address := net.ParseIP(text)
		if address == nil {
			return fmt.Errorf("%q is no address", text)
		}
		cluster.Addresses = append(cluster.Addresses, address)
	}
	for _, text := range parts(*nodes) {
		name, address, ok := strings.Cut(text, "=")
		if !ok || net.ParseIP(address) == nil {
			return fmt.Errorf("%q is not NAME=ADDRESS", text)
		}
		cluster.Nodes = append(cluster.Nodes, certificates.Node{Name: name, Address: net.ParseIP(address)})
	}
	return certificates.Issue(*dir, cluster, time.Now())
}

func parts(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}
