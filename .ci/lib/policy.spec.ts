import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { policyOf, securityHeaders, sheetsOfReactAria } from './policy.mjs'

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The words of one directive. */
const words = (policy: string, directive: string) =>
  policy
    .split('; ')
    .map((line) => line.split(' '))
    .find(([name]) => name === directive)
    ?.slice(1)

/** The sheet that a file of react-aria writes into the page. */
function sheetIn(path: string): string {
  const text = readFileSync(`node_modules/react-aria/dist/private/${path}`, 'utf8')
  const [, attribute = ''] = /PRESSABLE_ATTRIBUTE = '([\w-]+)'/.exec(text) ?? []
  const [, sheet = ''] = /style\.textContent = `([^`]+)`\s*\.trim\(\)/.exec(text) ?? []
  return sheet.replace(/\$\{[^}]+\}/, attribute).trim()
}

describe('the policy of a page', () => {
  const policy = policyOf('<script>one()</script><script type="module" src="/a.js"></script>')

  it('takes the scripts that stand in it by their hash, and no others', () => {
    expect(words(policy, 'script-src')).toEqual(["'self'", hashOf('one()')])
    expect(words(policyOf(''), 'script-src')).toEqual(["'self'"])
  })

  it('takes the sheets that react-aria writes into the page, as that library writes them', () => {
    const written = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].map(sheetIn)
    expect(sheetsOfReactAria).toEqual(written)
    expect(words(policy, 'style-src')).toEqual(["'self'", ...written.map(hashOf)])
  })

  it('lets nothing run that stands in a text, and nobody be asked but the lab', () => {
    expect(policy).not.toContain('unsafe')
    expect(words(policy, 'connect-src')).toEqual(["'self'"])
    for (const none of ['default-src', 'object-src', 'base-uri', 'form-action'])
      expect(words(policy, none), none).toEqual(["'none'"])
    expect(words(policy, 'require-trusted-types-for')).toEqual(["'script'"])
  })
})

describe('the headers', () => {
  const policyIn = (html?: string) => securityHeaders(html)['content-security-policy']

  it('repeat what the page says, and that nobody else may frame it', () => {
    const html = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />`
    expect(policyIn(html)).toBe("default-src 'none'; frame-ancestors 'self'")
  })

  it('say nothing for a page that says nothing, but that nobody else may frame it', () => {
    expect(policyIn('<title>Floor</title>')).toBe("frame-ancestors 'self'")
  })

  it('leave what is no page the scripts of the lab and its answers', () => {
    expect(policyIn()).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'self'",
    )
  })
})
