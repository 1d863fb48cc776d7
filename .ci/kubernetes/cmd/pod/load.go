package main

import (
	"fmt"
	"strconv"
	"time"
)

const round = 100 * time.Millisecond

// burn works for its share of every tenth of a second, and so never takes more than it was told.
func burn(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("burn takes MILLICORES, got %v", args)
	}
	share, err := strconv.Atoi(args[0])
	if err != nil {
		return err
	}
	go func() {
		for {
			begun := time.Now()
			for time.Since(begun) < round*time.Duration(share)/1000 {
			}
			time.Sleep(round - time.Since(begun))
		}
	}()
	hold()
	return nil
}
