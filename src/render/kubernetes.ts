// A ConfigMap for `envFrom`. Its name stays the same, so that a Deployment can refer to it. Kubernetes restarts no pod
// when the data change, so the ConfigMap carries their digest. A pod template with the same annotation (copied when
// both are applied, or by a reloader) rolls out only when the values change.
import type { RenderInput, Rendering } from './rendering.ts';
import { WRITTEN_BY } from './rendering.ts';
import { valuesDigest, sorted, textOf } from './written.ts';
import { yamlMap, yamlText } from './yaml.ts';

/** On the ConfigMap; belongs on the pod template as well. */
export const DIGEST_ANNOTATION = 'flaghoist/digest';

export const kubernetes: Rendering = {
  name: 'kubernetes',
  title: 'A Kubernetes ConfigMap for envFrom, with the digest of its values to roll out by.',
  file: ({ service }) => `${service}.configmap.yaml`,
  unset: 'left-out',
  readAs: { form: 'yaml' },
  render,
  example: `# written by Flaghoist; do not edit
apiVersion: v1
kind: ConfigMap
metadata:
  name: "calling-platform-flags"
  labels:
    app.kubernetes.io/managed-by: "flaghoist"
    flaghoist/environment: "production"
    flaghoist/service: "calling-platform"
  annotations:
    flaghoist/digest: "sha256:91eeaca9b08e2d17c8721945659fd42db789ce8957e124fb258eda9f495c8c2c"
    flaghoist/environment: "production"
    flaghoist/service: "calling-platform"
data:
  OUTBOUND_CALLS_ENABLED: "true"
  OUTBOUND_CALLS_PERCENTAGE: "25"
`,
};

function render(input: RenderInput): string {
  const { environment, service, values, sha256 } = input;
  const label = dnsLabel(service, sha256);
  const lines = [
    WRITTEN_BY,
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata:',
    // The name has no environment, so that one Deployment fits all environments.
    `  name: ${escape(`${label}-flags`)}`,
    ...yamlMap(2, 'labels', [
      ['app.kubernetes.io/managed-by', escape('flaghoist')],
      ['flaghoist/environment', escape(dnsLabel(environment, sha256))],
      ['flaghoist/service', escape(label)],
    ]),
    // The names as in Git, because an annotation may contain any text.
    ...yamlMap(2, 'annotations', [
      [DIGEST_ANNOTATION, escape(valuesDigest(input))],
      ['flaghoist/environment', escape(environment)],
      ['flaghoist/service', escape(service)],
    ]),
    ...yamlMap(
      0,
      'data',
      sorted(values).map((value) => [value.variable, escape(textOf(value))] as const),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** `envFrom` takes values as they are: Kubernetes replaces `$(NAME)` only in a container's own `env`. */
export function escape(text: string): string {
  return yamlText(text);
}

/**
 * A name as an RFC 1123 label: letters, digits and "-", at most 63 characters. A name that is no label gets a part of
 * its digest, because `a_b` and `a.b` are two services and must not share a ConfigMap.
 */
function dnsLabel(name: string, sha256: RenderInput['sha256']): string {
  if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) return name;
  const readable = name.replace(/[^a-z0-9]+/g, '-').slice(0, 54);
  return `${readable.replace(/-$/, '')}-${sha256(name).slice(0, 8)}`;
}
