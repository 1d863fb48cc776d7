// Package image packs a few files as a container image, in the archive format that every engine loads.
package image

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"
	"path"
	"sort"
	"strings"
	"time"
)

// Image is what one layer of files starts as. Files maps a path inside to the file it is copied from.
type Image struct {
	Name         string
	Architecture string
	User         string
	Entrypoint   []string
	Files        map[string]string
}

type configuration struct {
	Architecture string    `json:"architecture"`
	OS           string    `json:"os"`
	Created      time.Time `json:"created"`
	Config       process   `json:"config"`
	RootFS       rootFS    `json:"rootfs"`
}

type process struct {
	User       string   `json:"User,omitempty"`
	Entrypoint []string `json:"Entrypoint"`
	Env        []string `json:"Env"`
	WorkingDir string   `json:"WorkingDir"`
}

type rootFS struct {
	Type    string   `json:"type"`
	DiffIDs []string `json:"diff_ids"`
}

type manifest struct {
	Config   string   `json:"Config"`
	RepoTags []string `json:"RepoTags"`
	Layers   []string `json:"Layers"`
}

// Write makes the same bytes of the same files, whenever and wherever it runs.
func (i Image) Write(out io.Writer) error {
	layer, err := i.layer()
	if err != nil {
		return err
	}
	config, err := json.Marshal(configuration{
		Architecture: i.Architecture,
		OS:           "linux",
		Created:      time.Unix(0, 0).UTC(),
		Config:       process{User: i.User, Entrypoint: i.Entrypoint, Env: []string{"PATH=/"}, WorkingDir: "/"},
		RootFS:       rootFS{Type: "layers", DiffIDs: []string{"sha256:" + digest(layer)}},
	})
	if err != nil {
		return err
	}
	names := manifest{Config: digest(config) + ".json", RepoTags: []string{i.Name}, Layers: []string{digest(layer) + "/layer.tar"}}
	list, err := json.Marshal([]manifest{names})
	if err != nil {
		return err
	}
	archive := tar.NewWriter(out)
	for _, part := range []struct {
		name string
		text []byte
	}{{names.Config, config}, {names.Layers[0], layer}, {"manifest.json", list}} {
		if err := add(archive, tar.Header{Name: part.name, Mode: 0o644}, part.text); err != nil {
			return err
		}
	}
	return archive.Close()
}

func (i Image) layer() ([]byte, error) {
	var text bytes.Buffer
	layer := tar.NewWriter(&text)
	if err := add(layer, tar.Header{Name: "tmp/", Typeflag: tar.TypeDir, Mode: 0o1777}, nil); err != nil {
		return nil, err
	}
	inside := make([]string, 0, len(i.Files))
	for name := range i.Files {
		inside = append(inside, name)
	}
	sort.Strings(inside)
	for _, name := range inside {
		content, err := os.ReadFile(i.Files[name])
		if err != nil {
			return nil, err
		}
		header := tar.Header{Name: strings.TrimPrefix(path.Clean(name), "/"), Mode: 0o755}
		if err := add(layer, header, content); err != nil {
			return nil, err
		}
	}
	err := layer.Close()
	return text.Bytes(), err
}

func add(archive *tar.Writer, header tar.Header, content []byte) error {
	header.Size = int64(len(content))
	header.ModTime = time.Unix(0, 0)
	header.Format = tar.FormatUSTAR
	if err := archive.WriteHeader(&header); err != nil {
		return err
	}
	_, err := archive.Write(content)
	return err
}

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
