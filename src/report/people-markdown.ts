// People and teams of GitHub as links. A link is no mention, so that GitHub tells no person.
import type { GateResult } from '#domain/report.ts';
import { linkOr, prose } from './safe-text.ts';
import type { ReportPlace } from './place.ts';
import { personAddress } from './place.ts';

/** The teams of GitHub among those whose approval counts. Teams of the pipeline have no page. */
export function teamsIn({ facts }: GateResult): ReadonlySet<string> {
  return new Set(textsIn(facts['from']).filter((name) => name.includes('/')));
}

export function approversIn({ facts }: GateResult): readonly string[] {
  return textsIn(facts['approvers']);
}

/** A sentence in which these names are links. */
export function withPeople(text: string, names: ReadonlySet<string>, place: ReportPlace): string {
  const parts: string[] = [];
  let words: string[] = [];
  const end = (): void => {
    if (words.length > 0) parts.push(prose(words.join(' ')));
    words = [];
  };
  for (const word of text.split(' ')) {
    const [, name = '', tail = ''] = /^(.*?)([,;]?)$/.exec(word) ?? [];
    if (!names.has(name)) {
      words.push(word);
      continue;
    }
    end();
    parts.push(`${personLink(name, place)}${tail}`);
  }
  end();
  return parts.join(' ');
}

export function personLink(name: string, place: ReportPlace): string {
  return linkOr(prose(name), personAddress(place, name));
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
