import { isMenuPath } from '#contract/menu'
import { textsOf } from './literals'
import type { Source } from './source'

/** A rule about what several files say. `breaks` gives what to mend; `example` is a tree that breaks it, `seen` what is said of that. */
export type TreeRule = {
  readonly says: string
  readonly breaks: (files: readonly Source[]) => readonly string[]
  readonly example: readonly { readonly path: string; readonly text: string }[]
  readonly seen: readonly string[]
}

/**
 * Tests repeat the words that they expect, and so do the page objects, which know nothing of the code. Certificates are
 * made by a script. What an act presses is compared with its page by `detail.spec.ts`.
 */
const SAYING =
  /^(?:src|mocks)\/(?!testing\/|scenarios\/certificates\/|procedures\/language\/detail\.ts)(?!.*\.spec\.).*\.tsx?$/
const LETTERS_MIN = 26
/** A sentence about something that is named in it is somebody's own with fewer. */
const LETTERS_AROUND_HOLES_MIN = 20
const WORDS_MIN = 5

/** Names of the product that are as long as a sentence. */
const names: ReadonlySet<string> = new Set([
  'Certificate revocation list (CRL) checking',
  'IETF syslog using TLS connection',
  'SIP registrations and provisioning on Unified CM',
  'TMS Provisioning Extension service status',
])

const lettersIn = (text: string) => text.replaceAll('${}', '').replace(/[^A-Za-z]/g, '').length

/** A sentence, or a phrase as long as one: names of things and classes of a style are none. */
const isSentence = (text: string) =>
  /^(?:[A-Z][\w.]*[ ,]|\$\{)/.test(text) &&
  !names.has(text) &&
  lettersIn(text) >= (text.includes('${}') && text.endsWith('.') ? LETTERS_AROUND_HOLES_MIN : LETTERS_MIN) &&
  (text.endsWith('.') || text.split(/\s+/).length >= WORDS_MIN)

/** What stands in more than one file, with those files. */
function shared(
  files: readonly Source[],
  counts: (text: string) => boolean,
): readonly (readonly [text: string, paths: readonly string[]])[] {
  const found = new Map<string, string[]>()
  for (const file of files.filter(({ path }) => SAYING.test(path))) {
    for (const text of [...textsOf(file.code)].filter(counts)) {
      found.set(text, [...(found.get(text) ?? []), file.path])
    }
  }
  return [...found].filter(([, paths]) => paths.length > 1)
}

/** What has its place in the tree, and is taken from there. */
export const onceRules: readonly TreeRule[] = [
  {
    says: 'a sentence stands in one file, and others take it from there',
    breaks: (files) =>
      shared(files, isSentence).map(([text, paths]) => `"${text}" stands in ${paths.join(' and ')}`),
    example: [
      { path: 'mocks/http/terminal.ts', text: "refuse('The weather service of this system is off.')" },
      { path: 'mocks/sim/machine/users/decide.ts', text: 'x(`The weather service of this system is off.`)' },
      { path: 'src/pages/LoginPage.tsx', text: '<p>\n  The weather service of\n  this system is off.\n</p>' },
      { path: 'mocks/sim/machine/dns/read.ts', text: 'x(`No DNS server of ${name} answers.`)' },
      { path: 'mocks/cli/answer.ts', text: 'x(`No DNS server of ${hostOf({ of: peer })} answers.`)' },
      { path: 'mocks/http/server.ts', text: "x('The weather service ' +\n  'of this system ' + 'is off.')" },
      { path: 'mocks/http/respond.ts', text: "x(`The weather service of ${'this system'} is off.`)" },
      {
        path: 'mocks/http/session.ts',
        text: "const SERVICE = 'The weather service'\nx(SERVICE + ` of this system is off.`)",
      },
      { path: 'mocks/cli/reads.ts', text: "x('No DNS server of ' + hostOf(peer) + ' answers.')" },
      {
        path: 'mocks/cli/reply.ts',
        text: "x(`${isOn ? '' : 'The weather service of this system is off.'}`)",
      },
    ],
    seen: [
      '"The weather service of this system is off." stands in mocks/http/terminal.ts and mocks/sim/machine/users/decide.ts and src/pages/LoginPage.tsx and mocks/http/server.ts and mocks/http/respond.ts and mocks/http/session.ts and mocks/cli/reply.ts',
      '"No DNS server of ${} answers." stands in mocks/sim/machine/dns/read.ts and mocks/cli/answer.ts and mocks/cli/reads.ts',
    ],
  },
  {
    says: 'a page to which several files lead has its path in the contract, under a short name',
    breaks: (files) =>
      shared(
        // The menu makes the paths; what is asked over the wire may be spelled as a page.
        files.filter(({ path }) => !['src/contract/menu.ts', 'src/api/reads.ts'].includes(path)),
        isMenuPath,
      ).map(([path, paths]) => `${path} stands in ${paths.join(' and ')}`),
    example: [
      { path: 'src/contract/pages.ts', text: "export const pages = { clustering: 'system/clustering' }" },
      {
        path: 'src/lab/home/LinkTable.tsx',
        text: '<ConsoleLink path="system/clustering">Clustering</ConsoleLink>',
      },
    ],
    seen: ['system/clustering stands in src/contract/pages.ts and src/lab/home/LinkTable.tsx'],
  },
]
