// The names of the secrets that the workflows of a repository can get. GitHub never shows what they hold.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Client } from './client.ts';

/** Of the repository, of the organisation, and of these environments; not known where the token may not list one of them. */
export async function secretNames(
  client: Client,
  environments: readonly string[],
): Promise<Finding<readonly string[]>> {
  const names: string[] = [];
  const places = [
    'actions/secrets',
    'actions/organization-secrets',
    ...environments.map((name) => `environments/${encodeURIComponent(name)}/secrets`),
  ];
  for (const place of places) {
    const listed = await client.get<{ readonly secrets: readonly { readonly name: string }[] }>(
      `${client.path}/${place}`,
      { per_page: 100 },
    );
    if (listed.kind !== 'known') return listed;
    names.push(...listed.value.secrets.map(({ name }) => name));
  }
  return known(names);
}
