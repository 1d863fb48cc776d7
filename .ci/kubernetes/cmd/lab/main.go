// Command lab does for a test cluster what a shell does badly: certificates, image archives, network policies, volumes.
package main

import (
	"fmt"
	"os"
	"strings"
)

type verb struct {
	name string
	says string
	run  func(args []string) error
}

var verbs = []verb{
	{"certificates", "issue the cluster's certificates and kubeconfigs", certificatesVerb},
	{"image", "pack a program as a container image", imageVerb},
	{"volumes", "make the volumes of StorageClass tradeplane-shared", volumesVerb},
	{"policies", "enforce network policies for one node's pods", policiesVerb},
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "lab:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("which verb?\n%s", usage())
	}
	for _, v := range verbs {
		if v.name == args[0] {
			return v.run(args[1:])
		}
	}
	return fmt.Errorf("no verb %q\n%s", args[0], usage())
}

func usage() string {
	var text strings.Builder
	for _, v := range verbs {
		fmt.Fprintf(&text, "  lab %-14s %s\n", v.name, v.says)
	}
	return text.String()
}
