package volumes

import (
	"context"
	"log"
	"os"
	"path/filepath"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/cache"
)

// lookAgain is when everything is looked at once more, for what failed before.
const lookAgain = 5 * time.Second

// Shelf is the folder the volumes are in: Folder on this machine, Mounted inside every node.
type Shelf struct {
	Folder  string
	Mounted string
}

type provisioner struct {
	client kubernetes.Interface
	shelf  Shelf
}

// Run makes, grows and removes volumes until the context ends.
func Run(ctx context.Context, client kubernetes.Interface, shelf Shelf) {
	p := provisioner{client: client, shelf: shelf}
	factory := informers.NewSharedInformerFactory(client, lookAgain)
	claims := factory.Core().V1().PersistentVolumeClaims().Informer()
	volumes := factory.Core().V1().PersistentVolumes().Informer()
	on(claims, func(object any) error {
		claim := object.(*corev1.PersistentVolumeClaim)
		found, ok, err := volumes.GetStore().GetByKey(claim.Spec.VolumeName)
		if err != nil || !ok {
			return p.make(ctx, claim)
		}
		return p.grow(ctx, claim, found.(*corev1.PersistentVolume))
	})
	on(volumes, func(object any) error { return p.remove(ctx, object.(*corev1.PersistentVolume)) })
	factory.Start(ctx.Done())
	<-ctx.Done()
	factory.Shutdown()
}

func on(informer cache.SharedIndexInformer, act func(object any) error) {
	try := func(object any) {
		if err := act(object); err != nil {
			log.Print(err)
		}
	}
	_, err := informer.AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc:    try,
		UpdateFunc: func(_, object any) { try(object) },
	})
	if err != nil {
		log.Fatal(err)
	}
}

func (p provisioner) make(ctx context.Context, claim *corev1.PersistentVolumeClaim) error {
	if !wanted(claim) {
		return nil
	}
	name := nameFor(claim)
	if err := os.MkdirAll(filepath.Join(p.shelf.Folder, name), 0o755); err != nil {
		return err
	}
	volume := volumeFor(claim, filepath.Join(p.shelf.Mounted, name))
	_, err := p.client.CoreV1().PersistentVolumes().Create(ctx, volume, metav1.CreateOptions{})
	if errors.IsAlreadyExists(err) {
		return nil
	}
	return err
}

// grow only tells a larger size: a folder has none.
func (p provisioner) grow(ctx context.Context, claim *corev1.PersistentVolumeClaim, volume *corev1.PersistentVolume) error {
	size, due := grown(claim, volume)
	if !due {
		return nil
	}
	volume, claim = volume.DeepCopy(), claim.DeepCopy()
	volume.Spec.Capacity[corev1.ResourceStorage] = size
	if _, err := p.client.CoreV1().PersistentVolumes().Update(ctx, volume, metav1.UpdateOptions{}); err != nil {
		return err
	}
	claim.Status.Capacity[corev1.ResourceStorage] = size
	_, err := p.client.CoreV1().PersistentVolumeClaims(claim.Namespace).UpdateStatus(ctx, claim, metav1.UpdateOptions{})
	return err
}

func (p provisioner) remove(ctx context.Context, volume *corev1.PersistentVolume) error {
	if !ended(volume) {
		return nil
	}
	if err := os.RemoveAll(filepath.Join(p.shelf.Folder, volume.Name)); err != nil {
		return err
	}
	err := p.client.CoreV1().PersistentVolumes().Delete(ctx, volume.Name, metav1.DeleteOptions{})
	if errors.IsNotFound(err) {
		return nil
	}
	return err
}
