// Reads variables from a file that a person or another tool may have written, in any order and form.
import { parseAllDocuments } from 'yaml';
import type { Content, Delivery } from '#app/deploy-ports.ts';
import { renderingOf } from '#render/index.ts';
import { deliveredIn } from './define.ts';

type Node = null | boolean | number | string | readonly Node[] | { readonly [key: string]: Node };

/** The variables of a delivery that are in a file of its rendering. */
export function variablesInFile(text: string | undefined, delivery: Delivery): Content {
  const content = text === undefined ? null : allIn(text, delivery.rendered.name);
  return deliveredIn(delivery, (name) => content?.get(name));
}

function allIn(text: string, rendering: string): Content {
  const { form, value: read } = renderingOf(rendering)?.readAs ?? { form: 'yaml' as const };
  const all = form === 'lines' ? linesIn(text) : nodesIn(text).flatMap(membersOf);
  return new Map(read === undefined ? all : all.map(([name, value]) => [name, read(value)]));
}

function nodesIn(text: string): readonly Node[] {
  // JSON is YAML as well.
  const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document) => {
    try {
      return [document.toJS({ maxAliasCount: 100 }) as Node];
    } catch {
      return [];
    }
  });
}

/** `NAME: value`, `- NAME=value` and `- { name: NAME, value: VALUE }`, however deep. */
function membersOf(node: Node): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return linesIn(node);
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return (node as readonly Node[]).flatMap(membersOf);
  const { name, value } = node as { readonly name?: Node; readonly value?: Node };
  const named = typeof name === 'string' && isPlain(value) ? [[name, String(value)] as const] : [];
  return [
    ...named,
    ...Object.entries(node).flatMap(([key, below]) =>
      isPlain(below) ? [[key, String(below)] as const] : membersOf(below),
    ),
  ];
}

function isPlain(node: Node | undefined): node is boolean | number | string {
  return ['string', 'number', 'boolean'].includes(typeof node);
}

/** Also with `export` before it, in quotes that may contain several lines, or with a comment behind it. */
const LINE =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(?:"([^"]*)"|'([^']*)'|([^\r\n]*?))(?:[ \t]+#[^\r\n]*)?[ \t]*\r?$/gm;

/** An editor may have written it at the beginning of a file. */
const BOM = /^\uFEFF/;

function linesIn(text: string): readonly (readonly [string, string])[] {
  return [...text.replace(BOM, '').matchAll(LINE)].map(
    ([, name = '', double, single, plain]) => [name, double ?? single ?? plain ?? ''] as const,
  );
}
