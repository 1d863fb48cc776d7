package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"

	"tradeplane.dev/kubernetes/internal/image"
)

func imageVerb(args []string) error {
	flags := flag.NewFlagSet("image", flag.ExitOnError)
	out := flags.String("out", "", "the archive to write")
	name := flags.String("name", "", "what the image is called")
	user := flags.String("user", "65532", "who its process is")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return fmt.Errorf("image takes one PROGRAM, got %v", flags.Args())
	}
	inside := "/" + flags.Arg(0)[strings.LastIndex(flags.Arg(0), "/")+1:]
	file, err := os.Create(*out)
	if err != nil {
		return err
	}
	defer file.Close()
	packed := image.Image{
		Name:         *name,
		Architecture: runtime.GOARCH,
		User:         *user,
		Entrypoint:   []string{inside},
		Files:        map[string]string{inside: flags.Arg(0)},
	}
	if err := packed.Write(file); err != nil {
		return err
	}
	return file.Sync()
}
