// The folder that has the pipeline, as a user writes it.
import { refusal } from '#app/refusal.ts';

/** `root` as a path from the top of the repository, without slashes at its ends. */
export function rootOf(written: string): string {
  const root = written
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '')
    .replace(/\/+$/, '');
  if (
    root === '' ||
    root.startsWith('/') ||
    root.split('/').some((part) => part === '..' || part === '.')
  ) {
    throw refusal('root/outside', { root: written });
  }
  return root;
}
