// `branch`: commits the rendered files to a branch, without a checkout, for Argo CD, Flux or a pulling host to reconcile.
// All files of one landing are one commit and one push.
import type { Batch, Delivery, BatchPart } from '#app/deploy-ports.ts';
import { causeOf } from '#app/refusal.ts';
import type { Git } from '#adapters/git/git.ts';
import { gitAt } from '#adapters/git/git-at.ts';
import { printable } from '#adapters/git/git-process.ts';
import { layoutOf } from '#adapters/git/open.ts';
import { about } from '#files/schema-parts.ts';
import type { TargetFailure } from '#messages/targets.ts';
import { PLACE_TEXTS } from '#messages/targets.ts';
import type { BranchPlace } from './branch-write.ts';
import { writeParts, contentIn } from './branch-write.ts';
import {
  BRANCH_NAME,
  defineTarget,
  failed,
  filledIn,
  pathAt,
  PLAIN,
  unanswered,
  UNCHANGED,
  redacted,
  TEMPLATE,
} from './target.ts';
import { reservedByCompose, variablesInFile } from './file-variables.ts';
import type { Tools } from './target.ts';

interface BranchSettings {
  readonly branch?: string;
  readonly remote?: string;
  readonly file?: string;
}

/** The branch where the settings name none. */
const USUAL = 'deploy/{environment}';

export const branch = defineTarget<BranchSettings>({
  name: 'branch',
  title: 'Commits the rendered file to a branch for each environment, for another tool to deploy.',
  properties: {
    branch: about(
      BRANCH_NAME,
      'The name of the branch. Default: `deploy/{environment}`. May also contain {service}.',
      ['deploy/{environment}'],
    ),
    remote: about(
      PLAIN,
      'The name of the remote to which the branch is pushed. Default: `origin`.',
      ['origin'],
    ),
    file: about(TEMPLATE, 'The file in the branch. Default: the file name of the rendering.', [
      '{service}/configmap.yaml',
    ]),
  },
  required: [],
  example: { branch: 'deploy/{environment}' },
  defaultRendering: 'kubernetes',
  acceptedRenderings: 'all',
  locatedBy: ['branch', 'remote', 'file'],
  places({ branch: name = USUAL, remote = 'origin', file }, instance, render) {
    const path =
      file === undefined ? `${instance.service} (${render})` : pathAt(filledIn(file, instance));
    const on = filledIn(name, instance);
    return [{ what: PLACE_TEXTS.fileOnBranch(path, on, printable(remote)), setting: 'file' }];
  },
  // The file may be the `.env` of a project of Docker Compose.
  reserved: reservedByCompose,
  open(settings, instance, tools) {
    const place: BranchPlace = {
      remote: settings.remote ?? 'origin',
      ref: `refs/heads/${filledIn(settings.branch ?? USUAL, instance)}`,
    };
    const fileOf = ({ rendered }: Delivery): string =>
      settings.file === undefined ? rendered.file : filledIn(settings.file, instance);
    const part = (delivery: Delivery): BatchPart => ({ delivery, file: fileOf(delivery) });
    const applyAll: Batch['apply'] = (parts, cancelled) =>
      withGit(
        tools,
        (git) => writeParts({ git, ...tools }, place, parts, cancelled),
        (why) => parts.map(() => failed(why)),
      );
    return {
      async apply(delivery, cancelled) {
        const [applied = UNCHANGED] = await applyAll([part(delivery)], cancelled);
        return applied;
      },
      batch: { key: `branch ${place.remote} ${place.ref}`, part, apply: applyAll },
      async read(delivery) {
        const file = fileOf(delivery);
        const answer = await withGit(
          tools,
          (git) => contentIn({ git, ...tools }, place, file),
          unanswered,
        );
        if (answer.kind !== 'known') return answer;
        return { ...answer, variables: variablesInFile(answer.value.get(file), delivery) };
      },
      wanted: (delivery) => new Map([[fileOf(delivery), delivery.rendered.text]]),
    };
  },
});

/** Turns a refusal of Git into an answer. */
async function withGit<T>(
  { directory, redact, credentials }: Tools,
  work: (git: Git) => Promise<T>,
  otherwise: (why: TargetFailure) => T,
): Promise<T> {
  let git: Git | null = null;
  try {
    git = gitAt(await layoutOf(directory));
    git.letIn(credentials());
    return await work(git);
  } catch (error) {
    const refused = causeOf(error);
    if (refused === null) throw error;
    const why = redacted(refused, redact);
    return otherwise({ code: 'target/refused', facts: { why, hint: '' } });
  } finally {
    await git?.close();
  }
}
