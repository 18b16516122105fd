// A plugin for the bundler. The package is one of ES modules, and the bundle is not: Node loads a file in the older form
// faster, and only of that form can compiled code be kept. It is plain JavaScript, because the tests load it without a
// transformation.

export function inCommonJs() {
  return {
    name: 'in-common-js',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'package.json',
        source: '{ "type": "commonjs" }\n',
      });
    },
  };
}
