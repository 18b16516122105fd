// Which paths Flaghoist judges: the folder of the flags, and the policy paths of the base pipeline.
import type { Sha } from '#domain/scalars.ts';
import { pipelinePath } from '#files/paths.ts';
import type { Loader } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import { policyFilesNamedIn, policyMatcher, policyPatterns } from './policy-paths.ts';

/** Whether a path is one of them, by the pipeline of a commit. */
export async function oursAt(
  { repository, reader, root }: Loader,
  base: Sha,
): Promise<(path: string) => boolean> {
  const file = pipelinePath(root);
  const tree = asTree(base);
  const [blob] = await repository.readPaths([{ tree, path: file }]);
  const rules = blob == null ? null : reader.pipeline(file, blob).value;
  const isPolicy = policyMatcher(policyPatterns(root, rules));
  const policyFiles = policyFilesNamedIn(rules);
  return (path) => path.startsWith(`${root}/`) || policyFiles.has(path) || isPolicy(path);
}
