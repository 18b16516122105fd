// How Git gets into the remote where the checkout has left no credentials behind, as it should (T68).
import { authorize, run } from './run.ts';

/** Credentials that a checkout has stored stay in use: of two headers GitHub accepts neither. */
export async function useToken(directory: string, server: string, token: string): Promise<void> {
  const stored = await run(directory, ['config', '--get-urlmatch', 'http.extraheader', server]);
  if (stored.code !== 0) authorize(server, token);
}
