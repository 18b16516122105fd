// Labels in a request are names, or objects with names.
export function labelNames(labels: readonly unknown[]): readonly string[] {
  return labels.map((one) =>
    typeof one === 'string' ? one : String((one as { readonly name?: unknown }).name),
  );
}
