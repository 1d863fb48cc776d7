package policy

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes/fake"
)

func TestTheFirstTableComesBeforeTheApiIsRead(t *testing.T) {
	tables := enforced(t, fake.NewClientset(), nil)
	if first := await(t, tables, ""); !strings.Contains(first, "ip saddr 10.244.1.0/24 counter drop") {
		t.Errorf("starts open:\n%s", first)
	}
}

func TestAPolicyIsInForceOnceItIsThere(t *testing.T) {
	client := fake.NewClientset(aPod("shop", "db", db, corev1.ContainerPort{}))
	tables := enforced(t, client, nil)
	await(t, tables, db)
	policy := ingressTo("db")[0]
	if _, err := client.NetworkingV1().NetworkPolicies("shop").Create(t.Context(), policy, metav1.CreateOptions{}); err != nil {
		t.Fatal(err)
	}
	await(t, tables, "ip daddr { "+db+" } jump ingress")
}

func TestATableTheKernelRefusedIsTriedAgain(t *testing.T) {
	refusals := 1
	refuse := func(table string) error {
		if strings.Contains(table, db) && refusals > 0 {
			refusals--
			return errors.New("busy")
		}
		return nil
	}
	tables := enforced(t, fake.NewClientset(aPod("shop", "db", db, corev1.ContainerPort{})), refuse)
	await(t, tables, db)
}

// enforced runs an enforcer until the test ends; what it applied comes out of the channel.
func enforced(t *testing.T, client *fake.Clientset, refuse func(string) error) <-chan string {
	t.Helper()
	tables := make(chan string, 100)
	apply := func(table string) error {
		if refuse != nil {
			if err := refuse(table); err != nil {
				return err
			}
		}
		tables <- table
		return nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- Enforcer{Node: "node1", Pods: ours, Apply: apply}.Run(ctx, client) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return tables
}

func await(t *testing.T, tables <-chan string, part string) string {
	t.Helper()
	deadline := time.After(10 * time.Second)
	for {
		select {
		case table := <-tables:
			if strings.Contains(table, part) {
				return table
			}
		case <-deadline:
			t.Fatalf("no table with %q", part)
		}
	}
}
