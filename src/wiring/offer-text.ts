// The outcome of an offered branch, in one or two lines.
import type { Offered } from '#app/edit/offer.ts';

/** `into`: the default branch, or null when its name is unknown and GitHub chooses it. */
export function offerText(offered: Offered, web: string | null, into: string | null): string {
  const at = (path: string): string => (web === null ? '' : `${web}/${path}`);
  switch (offered.kind) {
    case 'open': {
      const { number } = offered.pull;
      const how = offered.isNew ? 'is open' : 'proposes the same already';
      return `pull request ${number} ${how}: ${at(`pull/${number}`)}`;
    }
    case 'pushed': {
      const link = at(`compare/${into === null ? '' : `${into}...`}${offered.branch}?expand=1`);
      const byHand = link === '' ? 'open a pull request from it' : `open it by hand: ${link}`;
      return `pushed to the branch ${offered.branch}, but no pull request could be opened: ${offered.why}\n  ${byHand}`;
    }
    case 'here':
      return `the branch ${offered.branch} is written, but it could not be pushed: ${offered.why}\n  continue with: git push -u origin ${offered.branch}`;
  }
}
