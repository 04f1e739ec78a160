import { createHash } from 'node:crypto'

/** Names a text to the browser, which then takes that text and no other where it stands in the page. */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The sheets that react-aria puts into the head: what can be pressed pans and pinches at once, and on a telephone what
 * lies behind a dialog does not scroll.
 */
export const sheetsOfReactAria = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
]

/** What a page may do, beside the scripts that stand in it. */
const forPages = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", ...sheetsOfReactAria.map(hashOf)],
  // The icon is no file.
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  // The gallery of states shows pages of the lab in frames.
  'frame-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  // Forms are sent by script, to the machines in the page.
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // mocks/host/trusted-worker.ts makes it: it lets the address of the service worker pass, and nothing else.
  'trusted-types': ['default'],
}

/** What a browser takes from a header alone: in a page it would say that it does not heed it. */
const byHeaderAlone = { 'frame-ancestors': ["'self'"] }

/** A service worker and whatever else is no page: it takes scripts of the lab and asks the lab. */
const forFiles = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
}

const written = (policy) =>
  Object.entries(policy)
    .map(([directive, values]) => [directive, ...values].join(' '))
    .join('; ')

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/
const INLINE_SCRIPT = /<script(?: type="module")?>([\s\S]*?)<\/script>/g
const INLINE_STYLE = /<style>([\s\S]*?)<\/style>/g

/**
 * What a page says of itself: the policy of all pages, and the scripts that stand in this one by their hash. A page of a
 * package has no worker, and may ask the origins that its platform keeps records at.
 */
export function policyOf(html, ofPackage) {
  const hashes = (pattern) => [...html.matchAll(pattern)].map(([, text]) => hashOf(text))
  return written({
    ...forPages,
    'script-src': [...forPages['script-src'], ...hashes(INLINE_SCRIPT)],
    'style-src': [...forPages['style-src'], ...hashes(INLINE_STYLE)],
    ...(ofPackage && {
      'connect-src': [...forPages['connect-src'], ...ofPackage.asks],
      'worker-src': ["'none'"],
      'frame-src': ["'none'"],
    }),
  })
}

/** What says in a page what it may do. */
export const policyTags = (policy) => [
  `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  '<meta name="referrer" content="no-referrer" />',
]

/** The page with tags at the beginning of its head: a policy holds for what follows it. */
export const inHead = (html, tags) =>
  html.replace('<meta charset="utf-8" />', (first) => [first, ...tags].join('\n    '))

/** For Vite: writes the policy into index.html, for hosts that send no headers of the lab. Stands after what adds scripts. */
export function contentPolicy() {
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        return inHead(html, policyTags(policyOf(html)))
      },
    },
  }
}

/**
 * The headers of an answer, given the page that it is, if it is one. The page says its policy itself; the header repeats
 * it, with what only a header can say. A page of another build (the floor of the measurements) may say nothing.
 */
export function securityHeaders(html) {
  const [, said] = META.exec(html ?? '') ?? []
  const ownPolicy = html === undefined ? written(forFiles) : said
  return {
    'content-security-policy': [ownPolicy, written(byHeaderAlone)].filter(Boolean).join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // For browsers that do not know frame-ancestors.
    'x-frame-options': 'SAMEORIGIN',
  }
}
