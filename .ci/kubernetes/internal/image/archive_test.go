package image

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestTheManifestNamesAConfigurationAndALayerThatAreThere(t *testing.T) {
	parts := unpack(t, written(t))
	var listed []manifest
	if err := json.Unmarshal(parts["manifest.json"], &listed); err != nil {
		t.Fatal(err)
	}
	if listed[0].RepoTags[0] != "localhost/pod:1" {
		t.Errorf("named %v", listed[0].RepoTags)
	}
	var config configuration
	if err := json.Unmarshal(parts[listed[0].Config], &config); err != nil {
		t.Fatal(err)
	}
	if config.RootFS.DiffIDs[0] != "sha256:"+digest(parts[listed[0].Layers[0]]) {
		t.Error("the configuration names another layer")
	}
	if config.Config.User != "65532" || config.Config.Entrypoint[0] != "/pod" {
		t.Errorf("starts as %+v", config.Config)
	}
}

func TestTheLayerHoldsTheFilesAndAFolderToWriteTo(t *testing.T) {
	parts := unpack(t, written(t))
	var listed []manifest
	if err := json.Unmarshal(parts["manifest.json"], &listed); err != nil {
		t.Fatal(err)
	}
	layer := unpack(t, parts[listed[0].Layers[0]])
	if string(layer["pod"]) != "program" {
		t.Errorf("layer has %v", layer)
	}
	if _, ok := layer["tmp/"]; !ok {
		t.Error("no /tmp")
	}
}

func TestTheSameFilesMakeTheSameBytes(t *testing.T) {
	if !bytes.Equal(written(t), written(t)) {
		t.Error("two archives of the same files differ")
	}
}

func TestAMissingFileIsAnError(t *testing.T) {
	err := Image{Files: map[string]string{"/pod": filepath.Join(t.TempDir(), "none")}}.Write(io.Discard)
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func written(t *testing.T) []byte {
	t.Helper()
	program := filepath.Join(t.TempDir(), "pod")
	if err := os.WriteFile(program, []byte("program"), 0o644); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	made := Image{
		Name: "localhost/pod:1", Architecture: "amd64", User: "65532",
		Entrypoint: []string{"/pod"}, Files: map[string]string{"/pod": program},
	}
	if err := made.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func unpack(t *testing.T, archive []byte) map[string][]byte {
	t.Helper()
	parts := map[string][]byte{}
	reader := tar.NewReader(bytes.NewReader(archive))
	for {
		header, err := reader.Next()
		if errors.Is(err, io.EOF) {
			return parts
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(reader)
		if err != nil {
			t.Fatal(err)
		}
		parts[header.Name] = content
	}
}
