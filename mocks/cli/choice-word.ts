/**
 * Options that the command line of the product calls otherwise than its pages do: what valuespaces of the reference
 * material say where a word cannot be made from the label.
 */
const otherWords: Readonly<Record<string, string>> = {
  'English (en_US)': 'en_US',
  'Force encrypted': 'On',
  'Force unencrypted': 'Off',
  'Nortel Communication Server 1000': 'NortelCS1000',
  'Remote service': 'ThirdPartyManager',
  'System default (en_US)': 'SystemDefault',
}

/** Spellings that logs and other releases use for an option, folded; they are understood and not shown. */
const otherSpellings: Readonly<Record<string, string>> = {
  bsd: 'Legacy BSD format',
  enforcing: 'Enforce',
  ietf: 'IETF syslog format',
  ietf_secure: 'IETF syslog using TLS connection',
  ldap: 'H.350 directory',
  user_defined: 'User defined',
}

const folded = (text: string) => text.toLowerCase().replaceAll(/[\s.()-]/g, '')

/** What the command line calls an option of a drop-down: one word in CamelCase, not the label (interface facts, 1.4). */
export function choiceWord(option: string): string {
  const known = otherWords[option]
  if (known !== undefined) return known
  // A hyphen inside a name, as in DIGEST-MD5, belongs to it; between words it goes with the blanks.
  const words = option.replaceAll(/[.()]/g, '').split(/\s+|-(?=[a-z])/)
  return words.length === 1 ? words.join('') : words.map(capitalised).join('')
}

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** The option that was typed: as the word, as the label, or as older and later releases spell it, in any case. */
export function optionTyped(options: readonly string[], typed: string): string | undefined {
  const wanted = folded(typed)
  return (
    options.find((option) => folded(choiceWord(option)) === wanted) ??
    options.find((option) => folded(option) === wanted) ??
    options.find((option) => option === otherSpellings[wanted])
  )
}
