// Git commands that reach another repository, through simple-git: arguments and bytes in, exit code and bytes out.
import { Readable } from 'node:stream';
import { simpleGit } from 'simple-git';
import type { Call, Ran } from './git-process.ts';
import { endedBy } from './git-process.ts';

/** `env`: all of the environment that Git gets. */
export async function change(
  directory: string,
  args: readonly string[],
  env: Record<string, string>,
  call: Call,
): Promise<Ran> {
  let ran = endedBy('git-silent');
  const silence = call.patience === undefined ? null : silenceAfter(call.patience);
  const signals = [silence?.signal ?? [], call.cancelled ?? []].flat();
  const stopped = signals.length === 0 ? null : AbortSignal.any(signals);
  const git = simpleGit({
    baseDir: directory,
    trimmed: false,
    allowEnvironment: Object.keys(env),
    // No hook runs: some live in the working tree, where a proposal can change them.
    config: ['core.hooksPath=/dev/null'],
    // What a user has set is dropped below; this is for the token.
    unsafe: { allowUnsafeHooksPath: true, allowUnsafeConfigEnvCount: true },
    // The default gives up reading 50 ms after the process is gone: on a busy machine, that is output lost.
    completion: { onClose: true, onExit: false },
    // The one hook that sees the exit code. Whatever it was, the call succeeds here.
    errors: (error, { exitCode, stdOut, stdErr }) => {
      const failed = error instanceof Error ? error.message : '';
      ran = {
        // Null when a signal ended it, whatever the type says.
        code: exitCode ?? -1,
        out: Buffer.concat(stdOut),
        err: Buffer.concat(stdErr).toString() + failed,
      };
      return undefined;
    },
    ...(call.input === undefined ? {} : { input: () => call.input }),
    ...(stopped === null ? {} : { abort: stopped }),
  }).env(env);
  // simple-git waits another 50 ms for a command that says nothing. An empty chunk, sent as soon as
  // the stream has a listener, tells it that there is nothing to wait for.
  git.outputHandler((_command, stdout, stderr) => {
    setImmediate(() => stdout.emit('data', Buffer.alloc(0)));
    for (const stream of [stdout, stderr]) {
      silence?.listen(stream);
      stopped?.addEventListener('abort', () => stream instanceof Readable && stream.destroy());
    }
  });
  const running = git.raw([...args]);
  try {
    await (stopped === null ? running : untilAborted(running, stopped));
  } finally {
    silence?.end();
  }
  if (silence?.signal.aborted === true) return endedBy('git-silent');
  return call.cancelled?.aborted === true ? endedBy('git-stopped') : ran;
}

interface SilenceTimer {
  /** Aborted when no output has come for so long. */
  readonly signal: AbortSignal;
  readonly listen: (stream: NodeJS.ReadableStream) => void;
  readonly end: () => void;
}

function silenceAfter(seconds: number): SilenceTimer {
  const silent = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(), seconds * 1000);
  };
  return {
    signal: silent.signal,
    listen(stream) {
      stream.on('data', again);
      again();
    },
    end: () => clearTimeout(timer),
  };
}

/**
 * Does not wait for children of a stopped process, such as its helper for HTTP, or a hook of a remote on this machine: they
 * may go on and keep the output open.
 */
async function untilAborted(promise: PromiseLike<unknown>, cancelled: AbortSignal): Promise<void> {
  let abort = (): void => undefined;
  const aborted = new Promise<void>((resolve) => (abort = resolve));
  cancelled.addEventListener('abort', abort);
  try {
    await Promise.race([promise, aborted]);
  } catch (error) {
    if (!cancelled.aborted) throw error;
  } finally {
    cancelled.removeEventListener('abort', abort);
  }
}
