// Command pod is what runs inside the pods a test cluster brings itself, and in those of its checks.
//
//	pod                     hold the pod's namespaces open
//	pod serve PORT...       accept connections until it is told to end
//	pod reach HOST:PORT...  say of each whether a connection comes about
//	pod burn MILLICORES     use that much of a processor
//	pod append FILE LINE    add a line to a file
//	pod show FILE           print a file
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "pod:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		hold()
		return nil
	}
	switch rest := args[1:]; args[0] {
	case "serve":
		return serve(rest)
	case "reach":
		reach(rest)
		return nil
	case "burn":
		return burn(rest)
	case "append":
		return appendLine(rest)
	case "show":
		return show(rest)
	default:
		return fmt.Errorf("no verb %q", args[0])
	}
}
