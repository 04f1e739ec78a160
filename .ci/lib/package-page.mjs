const ENTRY = '/src/main.ts'
const ENTRY_OF_PACKAGE = '/src/lms/main.tsx'

/** For Vite: has index.html begin with the platform, and draws no frame of the lab before it is known what is shown. */
export function packagePage() {
  return {
    name: 'package-page',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(ENTRY, ENTRY_OF_PACKAGE),
    },
  }
}
