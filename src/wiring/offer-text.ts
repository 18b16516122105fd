// The outcome of an offered branch, in one or two lines.
import type { Offered } from '#app/edit/offer.ts';
import { OFFER_TEXTS } from '#messages/acting.ts';

/** `into`: the default branch, or null when its name is unknown and GitHub chooses it. */
export function offerText(offered: Offered, web: string | null, into: string | null): string {
  const at = (path: string): string => (web === null ? '' : `${web}/${path}`);
  switch (offered.kind) {
    case 'open': {
      const { number } = offered.pull;
      return OFFER_TEXTS.open(number, offered.isNew, at(`pull/${number}`));
    }
    case 'pushed': {
      const range = `${into === null ? '' : `${into}...`}${offered.branch}`;
      const byHand = OFFER_TEXTS.openByHand(at(`compare/${range}?expand=1`));
      return `${OFFER_TEXTS.pushed(offered)}\n  ${byHand}`;
    }
    case 'here':
      return `${OFFER_TEXTS.notPushed(offered)}\n  ${OFFER_TEXTS.pushByHand(offered.branch)}`;
  }
}
