// Workflows of the default branch on self-hosted runners. A workflow of any branch may ask for the same runner, so every
// writer can run a program there.
import { parse } from 'yaml';
import type { WorkflowFile } from './workflow-files.ts';

/** The paths of their files. */
export function selfHostedIn(files: readonly WorkflowFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => (isSelfHosted(text) ? [path] : []));
}

interface RunnerJob {
  readonly 'runs-on'?: unknown;
}

/** A job may run elsewhere unless each of its labels is a runner of GitHub. */
export function isSelfHosted(text: string): boolean {
  try {
    const { jobs = {} } = (parse(text, { logLevel: 'error' }) ?? {}) as {
      readonly jobs?: Readonly<Record<string, RunnerJob>>;
    };
    return Object.values(jobs).some((job) => isOwn(job['runs-on'], text));
  } catch {
    // GitHub cannot run such a file either.
    return false;
  }
}

function isOwn(runsOn: unknown, text: string): boolean {
  if (Array.isArray(runsOn)) return runsOn.some((label) => isOwn(label, text));
  if (typeof runsOn === 'object' && runsOn !== null) {
    const { group, labels } = runsOn as { readonly group?: unknown; readonly labels?: unknown };
    return group !== undefined || isOwn(labels, text);
  }
  if (typeof runsOn !== 'string') return false;
  // A matrix or an input chooses the label.
  if (runsOn.includes('${{')) return /self-hosted/i.test(text);
  return !/^(?:ubuntu|windows|macos)-/i.test(runsOn);
}
