import { describe, expect, it } from 'vitest'
import { alternativeNamesFor, commonNameFor } from './request-names'

const naming = {
  expressway: 'expe1.example.com',
  cluster: 'cluster1.example.com',
  peers: ['expe1.example.com', 'expe2.example.com'],
}

describe('the names of a signing request', () => {
  it('[PRE-17] [ISO-11] can have the recommended layout: the name of the cluster, and beside it the own', () => {
    expect(commonNameFor('FQDN of Expressway cluster', '', naming)).toBe('cluster1.example.com')
    expect(alternativeNamesFor('FQDN of Expressway', '', naming)).toEqual(['expe1.example.com'])
  })

  it('can be those of all peers, and more, each once', () => {
    const all = 'FQDN of Expressway cluster plus FQDNs of all peers in the cluster'
    expect(alternativeNamesFor(all, 'expe2.example.com, x.example.com', naming)).toEqual([
      'cluster1.example.com',
      'expe1.example.com',
      'expe2.example.com',
      'x.example.com',
    ])
  })

  it('can be typed', () => {
    expect(commonNameFor('Custom', ' a.example.com ', naming)).toBe('a.example.com')
    expect(alternativeNamesFor('None', '', naming)).toEqual([])
  })
})
