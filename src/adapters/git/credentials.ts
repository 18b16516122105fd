// Git's access to the remote where the checkout has left no credentials, as it should.
import { authorize, run } from './run.ts';

/** Stored credentials of a checkout stay in use, because GitHub accepts no request with two headers. */
export async function useToken(directory: string, server: string, token: string): Promise<void> {
  const stored = await run(directory, ['config', '--get-urlmatch', 'http.extraheader', server]);
  if (stored.code !== 0) authorize(server, token);
}
