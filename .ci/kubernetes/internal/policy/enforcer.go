package policy

import (
	"context"
	"fmt"
	"log"
	"net/netip"
	"os/exec"
	"slices"
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
)

const (
	gather   = 20 * time.Millisecond
	tryAgain = time.Second
)

// Enforcer keeps one node's table as the API wants it.
type Enforcer struct {
	Node  string
	Pods  netip.Prefix
	Apply func(table string) error
}

// Run ends with its context. Until the API has been read nothing passes, and when it is away the last table stays.
func (e Enforcer) Run(ctx context.Context, client kubernetes.Interface) error {
	if err := e.Apply(Rules{}.Table(e.Pods)); err != nil {
		return err
	}
	factory := informers.NewSharedInformerFactory(client, 0)
	changed := make(chan struct{}, 1)
	for _, informer := range []cache.SharedIndexInformer{
		factory.Core().V1().Pods().Informer(),
		factory.Core().V1().Namespaces().Informer(),
		factory.Networking().V1().NetworkPolicies().Informer(),
	} {
		if _, err := informer.AddEventHandler(telling(changed)); err != nil {
			return err
		}
	}
	factory.Start(ctx.Done())
	factory.WaitForCacheSync(ctx.Done())
	e.follow(ctx, factory, changed)
	factory.Shutdown()
	return nil
}

func (e Enforcer) follow(ctx context.Context, factory informers.SharedInformerFactory, changed chan struct{}) {
	applied := ""
	for {
		select {
		case <-ctx.Done():
			return
		case <-changed:
		}
		time.Sleep(gather)
		cluster, err := read(factory)
		if err != nil {
			log.Print(err)
			continue
		}
		table := cluster.RulesFor(e.Node).Table(e.Pods)
		if table == applied {
			continue
		}
		if err := e.Apply(table); err != nil {
			log.Print(err)
			time.AfterFunc(tryAgain, func() { tell(changed) })
			continue
		}
		applied = table
		log.Printf("in force: %d pods, %d policies", len(cluster.Pods), len(cluster.Policies))
	}
}

// read puts everything into one order, so that the same cluster makes the same table.
func read(factory informers.SharedInformerFactory) (Cluster, error) {
	pods, err := factory.Core().V1().Pods().Lister().List(labels.Everything())
	if err != nil {
		return Cluster{}, err
	}
	namespaces, err := factory.Core().V1().Namespaces().Lister().List(labels.Everything())
	if err != nil {
		return Cluster{}, err
	}
	policies, err := factory.Networking().V1().NetworkPolicies().Lister().List(labels.Everything())
	if err != nil {
		return Cluster{}, err
	}
	slices.SortFunc(policies, byName)
	return Cluster{Pods: pods, Namespaces: namespaces, Policies: policies}, nil
}

type identified interface {
	GetNamespace() string
	GetName() string
}

func byName[T identified](a, b T) int {
	return strings.Compare(a.GetNamespace()+"/"+a.GetName(), b.GetNamespace()+"/"+b.GetName())
}

func telling(changed chan struct{}) cache.ResourceEventHandlerFuncs {
	return cache.ResourceEventHandlerFuncs{
		AddFunc:    func(any) { tell(changed) },
		UpdateFunc: func(any, any) { tell(changed) },
		DeleteFunc: func(any) { tell(changed) },
	}
}

func tell(changed chan struct{}) {
	select {
	case changed <- struct{}{}:
	default:
	}
}

// Nft gives a table to the kernel.
func Nft(table string) error {
	command := exec.Command("nft", "-f", "-")
	command.Stdin = strings.NewReader(table)
	if said, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("nft: %w: %s", err, said)
	}
	return nil
}
