package main

import (
	"context"
	"flag"
	"net/netip"
	"os/signal"
	"syscall"

	"tradeplane.dev/kubernetes/internal/policy"
)

func policiesVerb(args []string) error {
	flags := flag.NewFlagSet("policies", flag.ExitOnError)
	kubeconfig := flags.String("kubeconfig", "", "how to reach the cluster")
	node := flags.String("node", "", "the node whose pods are ours")
	pods := flags.String("pods", "", "the range of their addresses")
	if err := flags.Parse(args); err != nil {
		return err
	}
	ours, err := netip.ParsePrefix(*pods)
	if err != nil {
		return err
	}
	client, err := clientOf(*kubeconfig)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	return policy.Enforcer{Node: *node, Pods: ours, Apply: policy.Nft}.Run(ctx, client)
}
