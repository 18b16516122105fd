// `branch`: commits the rendered file to a branch, made in Git without a checkout, for Argo CD, Flux or a pulling
// host to reconcile. Others push there too, at the same moment; nobody's commit is lost.
import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Applied, Content, Delivery } from '#app/deploy-ports.ts';
import { hintOf } from '#app/refusal.ts';
import type { Git } from '#adapters/git/git.ts';
import { gitAt } from '#adapters/git/git.ts';
import { layoutOf } from '#adapters/git/open.ts';
import { printable, sayingOf } from '#adapters/git/trouble.ts';
import { RENDERING_NAMES } from '#files/schema-deploy.ts';
import { about } from '#files/schema-parts.ts';
import { APPLIED, defineTarget, failed, filledIn, pathAt, PLAIN, UNCHANGED } from './define.ts';
import { reservedByCompose } from './compose-names.ts';
import type { Tools } from './define.ts';

interface Settings {
  readonly branch?: string;
  readonly remote?: string;
  readonly file?: string;
}

/** Where it is committed without a word of its own. */
const USUAL = 'deploy/{environment}';
/** How often somebody else may be faster. */
const MOST_TRIES = 8;
/** Seconds without a word from the remote. */
const PATIENCE = 60;

export const branch = defineTarget<Settings>({
  name: 'branch',
  title: 'Commits the rendered file to a branch per environment, for something else to reconcile.',
  properties: {
    branch: about(PLAIN, 'Its name; without it `deploy/{environment}`. May hold {service} too.', [
      'deploy/{environment}',
    ]),
    remote: about(PLAIN, 'Where it is pushed, as Git knows it; without it `origin`.', ['origin']),
    file: about(PLAIN, "The file in it; without it the rendering's own.", [
      '{service}/configmap.yaml',
    ]),
  },
  required: [],
  example: { branch: 'deploy/{environment}' },
  renders: 'kubernetes',
  renderings: RENDERING_NAMES,
  places({ branch: name = USUAL, remote = 'origin', file }, pair, render) {
    const path = file === undefined ? `${pair.service} (${render})` : pathAt(filledIn(file, pair));
    const what = `the file ${path} on the branch ${filledIn(name, pair)} of ${printable(remote)}`;
    return [{ what, setting: 'file' }];
  },
  // The file may be the `.env` of a project of Docker Compose.
  reserved: reservedByCompose,
  open(settings, pair, tools) {
    const place: Place = {
      remote: settings.remote ?? 'origin',
      ref: `refs/heads/${filledIn(settings.branch ?? USUAL, pair)}`,
    };
    const fileOf = ({ rendered }: Delivery): string =>
      settings.file === undefined ? rendered.file : filledIn(settings.file, pair);
    return {
      apply: (delivery) =>
        withGit(tools, (git) => commit(git, place, fileOf(delivery), delivery), failed).then(
          (done) => (done.kind === 'failed' ? failed(tools.redact(done.why)) : done),
        ),
      async read(delivery) {
        const file = fileOf(delivery);
        const otherwise = (why: string): Finding<Content> => unreachable(why);
        const found = await withGit(tools, (git) => contentIn(git, place, file), otherwise);
        return found.kind === 'known' ? found : unreachable(tools.redact(found.why));
      },
      wanted: (delivery) => new Map([[fileOf(delivery), delivery.rendered.text]]),
    };
  },
});

interface Place {
  readonly remote: string;
  readonly ref: string;
}

/** A refusal of Git's is an answer here. */
async function withGit<T>(
  { directory }: Tools,
  work: (git: Git) => Promise<T>,
  otherwise: (why: string) => T,
): Promise<T> {
  let git: Git | null = null;
  try {
    git = gitAt(await layoutOf(directory));
    return await work(git);
  } catch (error) {
    if (hintOf(error) === null) throw error;
    return otherwise((error as Error).message);
  } finally {
    await git?.close();
  }
}

async function commit(git: Git, place: Place, file: string, delivery: Delivery): Promise<Applied> {
  for (let tries = 1; ; tries += 1) {
    const tip = await tipOf(git, place);
    if (tip.kind !== 'known') return failed(tip.why);
    if ((await textIn(git, tip.value, file)) === delivery.rendered.text) return UNCHANGED;
    const sha = await commitOn(git, tip.value, file, delivery);
    const lost = await push(git, place, tip.value, sha);
    if (lost === null) return APPLIED;
    // Whom a hook or a protected branch turns away, they turn away again.
    if (tries === MOST_TRIES || lost.includes('declined'))
      return failed(`${place.ref} cannot be pushed to ${printable(place.remote)}: ${lost}`);
    await setTimeout(randomInt(20, 200) * tries);
  }
}

/** The branch as it is at the remote now, brought here; null where there is none. */
async function tipOf(git: Git, { remote, ref }: Place): Promise<Finding<string | null>> {
  const listed = await git.run(['ls-remote', '--quiet', remote, ref], { patience: PATIENCE });
  if (listed.code !== 0) return unreachable(sayingOf(listed));
  // Git lists every name that ends so, such as refs/heads/a/refs/heads/deploy/staging.
  const lines = listed.out
    .toString()
    .split('\n')
    .map((line) => line.split('\t'));
  const [tip] = lines.find(([, name]) => name === ref) ?? [];
  if (tip === undefined) return known(null);
  const there = await git.run(['cat-file', '-e', `${tip}^{tree}`]);
  if (there.code === 0) return known(tip);
  // With a depth, all of the user's clone would become a shallow one; with a filter, a partial one.
  const filter = (await git.promisor()) === remote ? ['--filter=blob:none'] : [];
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', ...filter, remote, ref];
  const fetched = await git.run(args, { patience: PATIENCE });
  return fetched.code === 0 ? known(tip) : unreachable(sayingOf(fetched));
}

async function textIn(git: Git, tip: string | null, file: string): Promise<string | null> {
  if (tip === null) return null;
  const shown = await git.run(['cat-file', 'blob', `${tip}:${file}`]);
  return shown.code === 0 ? shown.out.toString() : null;
}

async function contentIn(git: Git, place: Place, file: string): Promise<Finding<Content>> {
  const tip = await tipOf(git, place);
  if (tip.kind !== 'known') return tip;
  const text = await textIn(git, tip.value, file);
  return known(new Map(text === null ? [] : [[file, text]]));
}

// A runner has no identity of its own; where somebody has one, it is not asked for: this is a machine's commit.
const US = ['-c', 'user.name=flaghoist', '-c', 'user.email=flaghoist@users.noreply.github.com'];

async function commitOn(
  git: Git,
  tip: string | null,
  file: string,
  { environment, service, landing, rendered }: Delivery,
): Promise<string> {
  const index = { env: { GIT_INDEX_FILE: (await git.scratch()).fresh('index') } };
  const blob = await git.line(['hash-object', '-w', '--no-filters', '--stdin'], {
    input: rendered.text,
  });
  await git.ask(tip === null ? ['read-tree', '--empty'] : ['read-tree', tip], index);
  await git.ask(
    ['update-index', '--add', '--replace', '--cacheinfo', `100644,${blob},${file}`],
    index,
  );
  const tree = await git.line(['write-tree', '--missing-ok'], index);
  const parent = tip === null ? [] : ['-p', tip];
  const message = `Deploy ${service} in ${environment}\n\nLanding: ${landing}\n`;
  return git.line([...US, 'commit-tree', tree, ...parent], { input: message });
}

/** Null when it got there. The lease says what the branch has to be, so that no other push is overwritten. */
async function push(
  git: Git,
  { remote, ref }: Place,
  tip: string | null,
  sha: string,
): Promise<string | null> {
  const lease = `--force-with-lease=${ref}:${tip ?? ''}`;
  const args = ['push', '--quiet', '--no-verify', lease, remote, `${sha}:${ref}`];
  const ran = await git.run(args, { patience: PATIENCE });
  return ran.code === 0 ? null : sayingOf(ran);
}
