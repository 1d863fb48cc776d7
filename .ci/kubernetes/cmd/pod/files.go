package main

import (
	"fmt"
	"os"
)

func appendLine(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("append takes FILE LINE, got %v", args)
	}
	file, err := os.OpenFile(args[0], os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer file.Close()
	if _, err := fmt.Fprintln(file, args[1]); err != nil {
		return err
	}
	return file.Sync()
}

func show(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("show takes FILE, got %v", args)
	}
	text, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	_, err = os.Stdout.Write(text)
	return err
}
