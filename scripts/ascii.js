// A plugin for the bundler. It writes every other character as an escape, because V8 reads a file of ASCII faster: one dash
// among a million characters makes it store and hash two bytes for each. It is plain JavaScript, because the tests load it
// without a transformation.

const OTHERS = /[^\0-\x7f]/g;
/** A raw template would show the escape. */
const RAW = /String\.raw`[^`]*[^\0-\x7f`][^`]*`/;

export function inAscii() {
  return {
    name: 'in-ascii',
    // The bundler prints what it got from earlier hooks once more, without escapes.
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && !RAW.test(file.code)) {
          file.code = file.code.replace(OTHERS, escaped);
        }
    },
  };
}

/** One half of a pair at a time. */
function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
