package main

import (
	"context"
	"flag"
	"os/signal"
	"syscall"

	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"

	"tradeplane.dev/kubernetes/internal/volumes"
)

func volumesVerb(args []string) error {
	flags := flag.NewFlagSet("volumes", flag.ExitOnError)
	kubeconfig := flags.String("kubeconfig", "", "how to reach the cluster")
	folder := flags.String("folder", "", "where the volumes are on this machine")
	mounted := flags.String("mounted", "", "where the nodes see that folder")
	if err := flags.Parse(args); err != nil {
		return err
	}
	client, err := clientOf(*kubeconfig)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	volumes.Run(ctx, client, volumes.Shelf{Folder: *folder, Mounted: *mounted})
	return nil
}

// clientOf asks as fast as it likes: the API server is ours.
func clientOf(kubeconfig string) (kubernetes.Interface, error) {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return nil, err
	}
	config.QPS = -1
	return kubernetes.NewForConfig(config)
}
