import { describe, expect, it } from 'vitest'
import { packagesIn, untoldIn } from './licences.mjs'

const list = `# Licenses

## @scope/one - 1.0.0 (MIT)

Permission is granted.

## silent - 2.0.0
`

describe('the licences of what is shipped', () => {
  it('are asked of every package that a script has something of', () => {
    const bundle = {
      'page.js': { moduleIds: ['/at/src/page.ts', '/at/node_modules/@scope/one/index.js', '\0helper'] },
      'other.js': {
        moduleIds: ['/at/node_modules/@scope/one/more.js', '/at/node_modules/a/node_modules/two/index.js'],
      },
      'page.css': {},
    }
    expect(packagesIn(bundle)).toEqual(['@scope/one', 'two'])
  })

  it('are told of a package that has an entry with one', () => {
    expect(untoldIn(list, ['@scope/one'])).toEqual([])
  })

  it('fail the build where a package has no entry, or one that names none', () => {
    expect(untoldIn(list, ['@scope/one', 'silent', 'unheard-of'])).toEqual([
      'silent is shipped, and THIRD-PARTY-LICENSES.md does not say under which licence.',
      'unheard-of is shipped, and THIRD-PARTY-LICENSES.md has no entry for it.',
    ])
  })
})
