// What a run has accepted, and policy changes that landed without their approval, as lines of text.
import { unapprovedIn } from '#app/accepted/approved.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import { WRITTEN_TEXTS } from '#messages/deployed.ts';
import { subjectOf } from '#report/refusals.ts';
import { plain } from '#report/safe-text.ts';

export function acceptedLines({ accepted }: Deployed, dryRun: boolean): readonly string[] {
  return accepted.map(({ by, ...part }) =>
    WRITTEN_TEXTS.accepted({
      ...part,
      dryRun,
      subject: subjectOf(part),
      by: by.map((login) => plain(login)),
    }),
  );
}

export function unapprovedLines({ judgements, refusals }: Deployed): readonly string[] {
  return unapprovedIn(judgements, refusals).map(WRITTEN_TEXTS.unapproved);
}
