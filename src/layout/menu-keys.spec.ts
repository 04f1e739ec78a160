import { describe, expect, it } from 'vitest'
import { afterKey, menuFor } from './menu-keys'

const cases: [what: string, key: string, from: string, open: string | null, expected: unknown][] = [
  ['right moves along the bar', 'ArrowRight', 'status', null, { open: null, focus: 'system' }],
  ['right goes round', 'ArrowRight', 'maintenance', null, { open: null, focus: 'status' }],
  [
    'right takes an open drop-down along',
    'ArrowRight',
    'status',
    'status',
    { open: 'system', focus: 'system' },
  ],
  ['down enters', 'ArrowDown', 'system', null, { open: 'system', focus: 'system/administration' }],
  [
    'right opens a sub-menu',
    'ArrowRight',
    'system/network-interfaces',
    'system',
    { open: 'system/network-interfaces', focus: 'system/network-interfaces/ethernet' },
  ],
  [
    'left leaves a sub-menu',
    'ArrowLeft',
    'system/network-interfaces/ip',
    'system/network-interfaces',
    { open: 'system', focus: 'system/network-interfaces' },
  ],
  [
    'left of a drop-down opens its neighbour',
    'ArrowLeft',
    'system/dns',
    'system',
    { open: 'status', focus: 'status' },
  ],
  ['escape closes one level', 'Escape', 'system/dns', 'system', { open: null, focus: 'system' }],
  ['end', 'End', 'system/dns', 'system', { open: 'system', focus: 'system/protection' }],
  [
    'a letter finds the next label',
    'c',
    'system/dns',
    'system',
    { open: 'system', focus: 'system/clustering' },
  ],
  ['other keys are left alone', 'Enter', 'system/dns', 'system', undefined],
]

describe('the menu bar', () => {
  it.each(cases)('answers keys: %s', (_, key, from, open, expected) => {
    expect(afterKey(key, from, open)).toEqual(expected)
  })

  it('leaves out what the other product has', () => {
    const labels = (product: string) => JSON.stringify(menuFor(product, []))
    expect(labels('Expressway-C')).not.toContain('TURN relay usage')
    expect(labels('Expressway-E')).toContain('TURN relay usage')
  })

  it.each<[string, string[], boolean]>([
    ['no service is selected', [], true],
    ['only Mobile and Remote Access is selected', ['Mobile and Remote Access'], false],
    ['the Registrar is selected too', ['Mobile and Remote Access', 'Registrar'], true],
  ])('where %s, Applications stands in it: %s', (_, services, shown) => {
    const labels = menuFor('Expressway-E', services).map(({ label }) => label)
    expect(labels.includes('Applications')).toBe(shown)
    expect(labels).toHaveLength(shown ? 6 : 5)
  })
})
