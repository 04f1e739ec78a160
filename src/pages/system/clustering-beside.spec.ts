import { expect, test } from 'vitest'
import { differenceLines } from './clustering-beside'

const name = { field: 'clusterName', here: 'other.example.com' }

test('[ADD-42] peers that have the same other value share a line, and each other value has its own', () => {
  const differences = [
    { ...name, peer: 'expe1', there: 'cluster1.example.com' },
    { ...name, peer: 'expe3', there: 'cluster1.example.com' },
    { ...name, peer: 'expe4', there: '' },
    { field: 'configurationPrimary', peer: 'expe1', here: '2', there: '1' },
  ]
  expect(differenceLines({ differences }, { key: 'clusterName' })).toEqual([
    'expe1, expe3 have cluster1.example.com; this system has other.example.com.',
    'expe4 has a blank field; this system has other.example.com.',
  ])
  expect(differenceLines({ differences }, { key: 'clusterIpVersion' })).toEqual([])
})
