package volumes

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes/fake"
)

func TestAClaimGetsAFolderAndAVolumeThatEveryNodeHas(t *testing.T) {
	lab := newLab(t, aClaim())
	volume := lab.awaitVolume(t)
	if volume.Spec.Local.Path != "/run/volumes/pvc-uid" {
		t.Errorf("path is %s", volume.Spec.Local.Path)
	}
	if volume.Spec.ClaimRef.UID != "uid" || volume.Spec.StorageClassName != "tradeplane-shared" {
		t.Errorf("bound to %v as %s", volume.Spec.ClaimRef, volume.Spec.StorageClassName)
	}
	if key := volume.Spec.NodeAffinity.Required.NodeSelectorTerms[0].MatchExpressions[0].Key; key != "kubernetes.io/os" {
		t.Errorf("tied to %s", key)
	}
	if _, err := os.Stat(filepath.Join(lab.shelf.Folder, "pvc-uid")); err != nil {
		t.Error(err)
	}
}

func TestAClaimOfAnotherClassIsLeftAlone(t *testing.T) {
	claim := aClaim()
	claim.Annotations[askedFor] = "example.org/other"
	if wanted(claim) {
		t.Error("takes a claim that asked somebody else")
	}
}

func TestABoundClaimThatAsksForMoreGrows(t *testing.T) {
	claim := aClaim()
	volume := volumeFor(claim, "/run/volumes/pvc-uid")
	volume.Spec.Capacity = size("1Gi")
	claim.Spec.VolumeName = volume.Name
	claim.Status = corev1.PersistentVolumeClaimStatus{Phase: corev1.ClaimBound, Capacity: size("1Gi")}
	claim.Spec.Resources.Requests = size("2Gi")
	lab := newLab(t, claim)
	lab.create(t, volume)
	lab.eventually(t, "the claim is told its new size", func() bool {
		claim, err := lab.client.CoreV1().PersistentVolumeClaims("default").Get(t.Context(), "data", metav1.GetOptions{})
		return err == nil && claim.Status.Capacity.Storage().String() == "2Gi"
	})
}

func TestAReleasedVolumeGoesWithItsData(t *testing.T) {
	lab := newLab(t)
	folder := filepath.Join(lab.shelf.Folder, "pvc-uid")
	if err := os.MkdirAll(filepath.Join(folder, "pgdata"), 0o755); err != nil {
		t.Fatal(err)
	}
	volume := volumeFor(aClaim(), "/run/volumes/pvc-uid")
	volume.Status.Phase = corev1.VolumeReleased
	lab.create(t, volume)
	lab.eventually(t, "the folder is gone", func() bool {
		_, err := os.Stat(folder)
		return os.IsNotExist(err)
	})
}

func TestARetainedVolumeStays(t *testing.T) {
	volume := volumeFor(aClaim(), "/run/volumes/pvc-uid")
	volume.Status.Phase = corev1.VolumeReleased
	volume.Spec.PersistentVolumeReclaimPolicy = corev1.PersistentVolumeReclaimRetain
	if ended(volume) {
		t.Error("would remove what is to be retained")
	}
}

type lab struct {
	client *fake.Clientset
	shelf  Shelf
}

func newLab(t *testing.T, claims ...*corev1.PersistentVolumeClaim) lab {
	t.Helper()
	made := lab{client: fake.NewClientset(), shelf: Shelf{Folder: t.TempDir(), Mounted: "/run/volumes"}}
	for _, claim := range claims {
		if err := made.client.Tracker().Add(claim); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		Run(ctx, made.client, made.shelf)
	}()
	t.Cleanup(func() {
		cancel()
		<-ended
	})
	return made
}

func (l lab) create(t *testing.T, volume *corev1.PersistentVolume) {
	t.Helper()
	if _, err := l.client.CoreV1().PersistentVolumes().Create(t.Context(), volume, metav1.CreateOptions{}); err != nil {
		t.Fatal(err)
	}
}

func (l lab) awaitVolume(t *testing.T) *corev1.PersistentVolume {
	t.Helper()
	var volume *corev1.PersistentVolume
	l.eventually(t, "there is a volume", func() bool {
		found, err := l.client.CoreV1().PersistentVolumes().Get(t.Context(), "pvc-uid", metav1.GetOptions{})
		volume = found
		return err == nil
	})
	return volume
}

func (l lab) eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !holds(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("never: %s", what)
		}
	}
}

func aClaim() *corev1.PersistentVolumeClaim {
	class := "tradeplane-shared"
	return &corev1.PersistentVolumeClaim{
		ObjectMeta: metav1.ObjectMeta{
			Namespace: "default", Name: "data", UID: "uid",
			Annotations: map[string]string{askedFor: Provisioner},
		},
		Spec: corev1.PersistentVolumeClaimSpec{
			StorageClassName: &class,
			AccessModes:      []corev1.PersistentVolumeAccessMode{corev1.ReadWriteOnce},
			Resources:        corev1.VolumeResourceRequirements{Requests: size("1Gi")},
		},
	}
}

func size(text string) corev1.ResourceList {
	return corev1.ResourceList{corev1.ResourceStorage: resource.MustParse(text)}
}
