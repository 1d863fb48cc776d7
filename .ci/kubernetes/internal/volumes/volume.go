// Package volumes makes the volumes of StorageClass tradeplane-shared: folders that every node of the cluster sees, in
// the place of network storage, so that a pod finds its data on whichever node it starts.
package volumes

import (
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

const (
	// Provisioner is what the StorageClass names.
	Provisioner = "tradeplane.dev/shared"

	provisionedBy = "pv.kubernetes.io/provisioned-by"
	askedFor      = "volume.kubernetes.io/storage-provisioner"
)

// wanted says whether a claim waits for a volume of ours.
func wanted(claim *corev1.PersistentVolumeClaim) bool {
	return claim.Annotations[askedFor] == Provisioner && claim.Spec.VolumeName == "" && claim.DeletionTimestamp == nil
}

// ended says whether a volume of ours has lost its claim for good.
func ended(volume *corev1.PersistentVolume) bool {
	return volume.Annotations[provisionedBy] == Provisioner &&
		volume.Status.Phase == corev1.VolumeReleased &&
		volume.Spec.PersistentVolumeReclaimPolicy == corev1.PersistentVolumeReclaimDelete
}

// grown is the size a bound claim asks for beyond what its volume has; false when there is nothing to grow.
func grown(claim *corev1.PersistentVolumeClaim, volume *corev1.PersistentVolume) (resource.Quantity, bool) {
	asked := claim.Spec.Resources.Requests[corev1.ResourceStorage]
	has := volume.Spec.Capacity[corev1.ResourceStorage]
	told := claim.Status.Capacity[corev1.ResourceStorage]
	bound := claim.Status.Phase == corev1.ClaimBound && volume.Annotations[provisionedBy] == Provisioner
	return asked, bound && (asked.Cmp(has) > 0 || asked.Cmp(told) > 0)
}

func nameFor(claim *corev1.PersistentVolumeClaim) string { return "pvc-" + string(claim.UID) }

// volumeFor is a local volume, and not a hostPath, since kubelet gives only the former to a pod's fsGroup. Local volumes
// must say which nodes have them: every one.
func volumeFor(claim *corev1.PersistentVolumeClaim, path string) *corev1.PersistentVolume {
	return &corev1.PersistentVolume{
		ObjectMeta: metav1.ObjectMeta{
			Name:        nameFor(claim),
			Annotations: map[string]string{provisionedBy: Provisioner},
		},
		Spec: corev1.PersistentVolumeSpec{
			Capacity:                      claim.Spec.Resources.Requests,
			AccessModes:                   claim.Spec.AccessModes,
			PersistentVolumeReclaimPolicy: corev1.PersistentVolumeReclaimDelete,
			StorageClassName:              *claim.Spec.StorageClassName,
			PersistentVolumeSource:        corev1.PersistentVolumeSource{Local: &corev1.LocalVolumeSource{Path: path}},
			NodeAffinity:                  everyNode(),
			ClaimRef: &corev1.ObjectReference{
				APIVersion: "v1", Kind: "PersistentVolumeClaim",
				Namespace: claim.Namespace, Name: claim.Name, UID: claim.UID,
			},
		},
	}
}

func everyNode() *corev1.VolumeNodeAffinity {
	linux := corev1.NodeSelectorRequirement{
		Key: "kubernetes.io/os", Operator: corev1.NodeSelectorOpIn, Values: []string{"linux"},
	}
	term := corev1.NodeSelectorTerm{MatchExpressions: []corev1.NodeSelectorRequirement{linux}}
	return &corev1.VolumeNodeAffinity{Required: &corev1.NodeSelector{NodeSelectorTerms: []corev1.NodeSelectorTerm{term}}}
}
