package main

import (
	"fmt"
	"net"
	"sync"
	"time"
)

// patience is how long a connection may take that is to come about; a refused packet is never answered.
const patience = 2 * time.Second

func serve(ports []string) error {
	for _, port := range ports {
		listener, err := net.Listen("tcp", ":"+port)
		if err != nil {
			return err
		}
		go accept(listener)
	}
	hold()
	return nil
}

func accept(listener net.Listener) {
	for {
		connection, err := listener.Accept()
		if err != nil {
			return
		}
		connection.Close()
	}
}

func reach(targets []string) {
	answers := make([]string, len(targets))
	var tries sync.WaitGroup
	for i, target := range targets {
		tries.Go(func() { answers[i] = try(target) })
	}
	tries.Wait()
	for i, target := range targets {
		fmt.Println(target, answers[i])
	}
}

func try(target string) string {
	connection, err := net.DialTimeout("tcp", target, patience)
	if err != nil {
		return "no"
	}
	connection.Close()
	return "yes"
}
