// A plugin for the bundler. V8 compiles a function at its first call, and Node's cache keeps only what is compiled while a
// file is loaded. So a command would compile the same thousand functions each time. A function in parentheses is compiled
// with its file. Those of `eager.json` are written so, before the rest of their file, because a declaration could be called
// there, too. It is plain JavaScript, because the tests load it without a transformation.
import { readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';

const LIST = new URL('eager.json', import.meta.url);

/** `list`: names of functions by the path of their file. `node bench/eager.ts` writes it. */
export function eagerly(list = JSON.parse(readFileSync(LIST, 'utf8'))) {
  const isEager = ({ file, name }) => list[file]?.split(' ').includes(name) === true;
  return {
    name: 'eagerly',
    // The bundler prints what it got from earlier hooks once more, without parentheses.
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = moved(chunk.code, isEager);
      }
    },
  };
}

function moved(code, isEager) {
  const { imports, functions } = topOf(code);
  const eager = functions.filter((each) => !each.isEager && isEager(each));
  if (eager.length === 0) return code;
  let rest = '';
  let at = imports;
  for (const { from, end } of eager) {
    rest += code.slice(at, from);
    at = end + 1;
  }
  rest += code.slice(at);
  const files = Map.groupBy(eager, ({ file }) => file);
  const above = Array.from(files, ([file, all]) => [
    `// ${file}\n`,
    ...all.map((each) => written(code, each)),
  ]);
  return [code.slice(0, imports), ...above.flat(), rest.replace(WITHOUT_MORE, '')].join('');
}

/** The name of a file of which nothing is left. */
const WITHOUT_MORE = /^\/\/ \S+\/\S+\n+(?=\/\/ \S+\/\S+\n|export |(?![^]))/gm;

/** A function in parentheses. The comment above it goes with it. */
function written(code, { from, start, end, variable }) {
  return `${code.slice(from, start)}var ${variable} = (${code.slice(start, end)});\n`;
}

/** The functions of a chunk that stand outside of others, and where its imports end. */
export function topOf(code) {
  const { body } = parseAst(code);
  const files = Array.from(
    code.matchAll(/^\/\/ ((?:src|node_modules|schemas)\/\S+)\n/gm),
    (header) => ({
      at: header.index,
      end: header.index + header[0].length,
      file: header[1],
    }),
  );
  const functions = body.flatMap((statement, index) => {
    const named = functionIn(statement);
    if (named === null) return [];
    const header = files.findLast(({ at }) => at < statement.start);
    const before = Math.max(body[index - 1]?.end ?? 0, header?.end ?? 0);
    const space = /^\s*/.exec(code.slice(before, statement.start))[0].length;
    const file = header?.file ?? '';
    return { ...named, file, name: named.variable.replace(/\$\d+$/, ''), from: before + space };
  });
  const last = body.findLast(({ type }) => type === 'ImportDeclaration');
  const imports = last === undefined ? 0 : code.indexOf('\n', last.end) + 1;
  return { functions, imports };
}

function functionIn(statement) {
  if (statement.type === 'FunctionDeclaration') {
    const { id, start, end } = statement;
    return { variable: id.name, start, end, isEager: false };
  }
  const [only] = statement.declarations ?? [];
  if (only?.init?.type !== 'FunctionExpression') return null;
  const { start, end } = only.init;
  return { variable: only.id.name, start, end, isEager: true };
}
