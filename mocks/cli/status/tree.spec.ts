import { expect, test } from 'vitest'
import { descend, items, renderStatus } from './tree'

const tree = {
  Name: 'cluster1',
  Count: 2,
  Valid: true,
  ...items('Peer', ['10.0.0.11', '10.0.0.12'], (Address) => ({ Address, Port: { Number: 4372 } })),
}

test('a status block has the shape that scripts of the field wait for', () => {
  expect(renderStatus('Cluster', tree)).toEqual([
    '*s Cluster: /',
    '     Name: "cluster1"',
    '     Count: 2',
    '     Valid: "True"',
    '     Peer 1:',
    '       Address: "10.0.0.11"',
    '       Port:',
    '         Number: 4372',
    '     Peer 2:',
    '       Address: "10.0.0.12"',
    '       Port:',
    '         Number: 4372',
    '*s/end',
  ])
})

test('an element without content is two lines', () => {
  expect(renderStatus('Alternates', {})).toEqual(['*s Alternates: /', '*s/end'])
})

test('typed words lead to a part of the tree, whatever their case', () => {
  expect(descend(tree, ['peer', '2', 'port'])).toEqual({
    names: ['Peer 2', 'Port'],
    value: { Number: 4372 },
  })
  expect(descend(tree, ['peer', '3'])).toBeUndefined()
})
