import { expect, it } from 'vitest'
import { definition } from '#contract/settings/system/clustering'
import { fieldsOf } from '#contract/settings/validate'
import { arranged } from './arranged'

const keys = fieldsOf(definition).map(({ key }) => key)

it('puts the fields of a form into other boxes, and changes none', () => {
  const boxes = [
    { title: 'One', keys: keys.slice(4) },
    { title: 'Other', keys: keys.slice(0, 4) },
  ]
  const { sections, ...rest } = arranged(definition, boxes)
  expect(rest).toMatchObject({ id: 'clustering', title: 'Clustering' })
  expect(sections.map(({ title }) => title)).toEqual(['One', 'Other'])
  expect(new Set(fieldsOf({ sections }))).toEqual(new Set(fieldsOf(definition)))
})

it('leaves no field out, shows none twice, and knows no other', () => {
  expect(() => arranged(definition, [{ title: 'One', keys: keys.slice(1) }])).toThrow(
    'No box has clusterName',
  )
  expect(() => arranged(definition, [{ title: 'One', keys: [...keys, 'clusterName'] }])).toThrow('two boxes')
  expect(() => arranged(definition, [{ title: 'One', keys: [...keys, 'nothing'] }])).toThrow(
    'no field nothing',
  )
})
