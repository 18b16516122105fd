// A plugin for the bundler. Where a module is loaded on demand and stands in a larger chunk, the bundler writes a file that
// only passes its names on. Node takes almost a millisecond for each, so the chunk itself is loaded instead. It is plain
// JavaScript, because the tests load it without a transformation.
const FACADE = /^export \{ ([^}]*) \} from "\.\/([\w-]+\.js)";\n?$/;
const IMPORT = /import\("(\.\/(?:chunks\/)?)([\w-]+\.js)"\)/g;

export function withoutFacades() {
  return {
    name: 'without-facades',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const facades = new Map(chunks.flatMap(facadeIn));
      for (const chunk of chunks) {
        if (facades.has(nameOf(chunk))) delete bundle[chunk.fileName];
        else
          chunk.code = chunk.code.replace(IMPORT, (text, folder, name) => {
            const facade = facades.get(name);
            return facade === undefined ? text : loading(folder, facade);
          });
      }
    },
  };
}

function facadeIn(chunk) {
  const [, names, from] = chunk.isEntry ? [] : (FACADE.exec(chunk.code) ?? []);
  return names === undefined ? [] : [[nameOf(chunk), { names: names.split(', '), from }]];
}

function nameOf({ fileName }) {
  return fileName.replace(/^.*\//, '');
}

function loading(folder, { names, from }) {
  const passed = names.map((name) => {
    const [inside, outside = inside] = name.split(' as ');
    return `${outside}: chunk.${inside}`;
  });
  return `import("${folder}${from}").then((chunk) => ({ ${passed.join(', ')} }))`;
}
