/**
 * For Vite: writes `files.json`, the names of everything that the pages may ask for, for the service worker to keep. What
 * is made for a first picture alone is left out: the machines give the same answers.
 */
export function fileList() {
  return {
    name: 'file-list',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const names = Object.values(bundle)
          .filter(({ fileName }) => /\.(?:js|css)$/.test(fileName))
          .map(({ fileName }) => fileName)
        this.emitFile({
          type: 'asset',
          fileName: 'files.json',
          source: JSON.stringify(names.toSorted((one, other) => (one < other ? -1 : 1))),
        })
      },
    },
  }
}
