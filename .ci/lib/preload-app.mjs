/**
 * For Vite: names in index.html the script of the app, with all that it takes at once, so that the browser fetches it
 * beside the beginning and not after it.
 */
export function preloadApp() {
  return {
    name: 'preload-app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
        const app = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/app.tsx'))
        const taken = new Set(app ? [app.fileName] : [])
        for (const name of taken) for (const other of bundle[name].imports) taken.add(other)
        const missing = [...taken].filter((name) => !html.includes(name))
        return missing.map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `${this.environment.config.base}${name}` },
          injectTo: 'head',
        }))
      },
    },
  }
}
