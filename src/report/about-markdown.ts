// What a flag is, for a reviewer who has not seen it: its description, owner, risk and links, its files, and the way back.
import type { Report } from '#domain/report.ts';
import { FOLD_TEXTS } from '#messages/judged.ts';
import { distinct } from './facts.ts';
import { fold } from './fold.ts';
import { code, link, prose, sentence } from './safe-text.ts';
import { personLink } from './people-markdown.ts';
import type { AboutFlag, ReportPlace } from './place.ts';
import { editorLines } from './todo-markdown.ts';

/** Flags that are described; of more, the names say enough. */
const MOST_DESCRIBED = 10;

/** `way`: the way back, if it does not stand elsewhere. */
export function aboutFold(
  report: Report,
  place: ReportPlace,
  way: readonly string[],
): readonly string[] {
  const flags = distinct(report.changes.map(({ flag }) => flag));
  const facts =
    flags.length > MOST_DESCRIBED ? [] : flags.flatMap((flag) => described(flag, place));
  const editors = editorLines(report, place);
  const title = FOLD_TEXTS.about(facts.length > 0, way.length > 0);
  const lines = [...facts, ...editors, ...way];
  return fold(title, lines[0] === '' ? lines.slice(1) : lines);
}

function described(flag: string, place: ReportPlace): readonly string[] {
  const aboutFlag = place.about(flag);
  if (aboutFlag === null) return [];
  const parts = [
    ...(aboutFlag.description === '' ? [] : [sentence(aboutFlag.description)]),
    ...(aboutFlag.owner === null ? [] : [`owner ${ownerLink(aboutFlag.owner, place)}`]),
    ...(aboutFlag.risk === null ? [] : [`risk ${aboutFlag.risk}`]),
    ...linksOf(aboutFlag),
  ];
  return parts.length === 0 ? [] : [`- ${code(flag)}: ${parts.join(' · ')}`];
}

/** A team of GitHub has a page, and one of the pipeline has none. */
function ownerLink(owner: string, place: ReportPlace): string {
  return owner.includes('/') ? personLink(owner, place) : prose(owner);
}

/** Only addresses that a browser opens as a page. */
function linksOf({ links }: AboutFlag): readonly string[] {
  return Object.entries(links).flatMap(([name, address]) =>
    /^https?:\/\/[^\s@]+$/.test(address) ? [link(prose(name), address)] : [],
  );
}
