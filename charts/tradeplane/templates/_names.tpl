{{- define "tradeplane.selector" -}}
app.kubernetes.io/name: tradeplane-operator
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "tradeplane.labels" -}}
{{ include "tradeplane.selector" . }}
app.kubernetes.io/part-of: tradeplane
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "tradeplane.tag" -}}
{{ .Values.images.tag | default .Chart.AppVersion }}
{{- end }}

{{- define "tradeplane.image" -}}
{{ .Values.images.repository }}/operator:{{ include "tradeplane.tag" . }}
{{- end }}
