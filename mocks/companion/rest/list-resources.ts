import { definition as searchRules } from '#contract/lists/configuration/dial-plan/search-rules'
import { definition as domains } from '#contract/lists/configuration/domains'
import { definition as zones } from '#contract/lists/configuration/zones/zones'
import type { PageValues } from '#contract/settings/field'
import type { Asked } from '../http/on-machine'
import type { Body, Resource, Write } from './resource'

type ListResource = {
  readonly path: string
  readonly list: string
  /** The field of the item behind each name. */
  readonly fields: Readonly<Record<string, string>>
  /** The name that all clients send, by which an item is known. */
  readonly name: string
  /** What every item of the resource has. */
  readonly fixed?: Readonly<Record<string, string>>
  /** What the interface says when one was made (interface facts, 3.1). */
  readonly message: string
}

const peers = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].map((index) => [`PeerAddress${index}`, `peer${index}Address`]),
)

/** The resources that are items of lists. */
export const listResources: readonly Resource[] = [
  listResource({
    path: 'common/searchrule',
    list: searchRules.id,
    name: 'Name',
    fields: { Name: 'name', Description: 'description', Priority: 'priority', TargetName: 'target' },
    message: 'Successfully created the Search Rule',
  }),
  listResource({
    path: 'common/zone/neighborzone',
    list: zones.id,
    name: 'Name',
    fields: { Name: 'name', ...peers },
    fixed: { type: 'Neighbor' },
    message: 'Successfully created Neighbor zone',
  }),
  listResource({
    path: 'common/domain',
    list: domains.id,
    name: 'Name',
    fields: { Name: 'name' },
    message: 'Successfully created the Domain',
  }),
]

function listResource({ path, list, fields, name, fixed = {}, message }: ListResource): Resource {
  const items = ({ expressway }: Asked) =>
    (expressway.lists[list] ?? []).filter(({ values }) =>
      Object.entries(fixed).every(([key, value]) => values[key] === value),
    )
  const found = (asked: Asked, body: Body) =>
    items(asked).find(({ values }) => values[fields[name] ?? ''] === body[name])
  const save = (asked: Asked, body: Body, id: string | null): Write => {
    const values = valuesIn(body, fields)
    if (typeof values === 'string') return { no: values }
    const { expressway, by } = asked
    return {
      commands: [
        { type: 'save-item', expressway: expressway.id, list, id, values: { ...values, ...fixed }, by },
      ],
      ...(id === null && { message }),
    }
  }
  return {
    path,
    created: 201,
    GET: (asked) =>
      items(asked).map(({ values }) =>
        Object.fromEntries(Object.entries(fields).map(([shown, key]) => [shown, values[key] ?? ''])),
      ),
    POST: (asked, body) => save(asked, body, null),
    PUT: (asked, body) => {
      const item = found(asked, body)
      return item ? save(asked, body, item.id) : { no: `There is none with this ${name}.` }
    },
    DELETE: (asked, body) => {
      const item = found(asked, body)
      if (!item) return { no: `There is none with this ${name}.` }
      const { expressway, by } = asked
      return { commands: [{ type: 'delete-items', expressway: expressway.id, list, ids: [item.id], by }] }
    },
  }
}

/** The fields that a body names, or what is wrong with it. `PeerAddress` is a list of addresses. */
function valuesIn(body: Body, fields: ListResource['fields']): PageValues | string {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(body)) {
    const given = Array.isArray(value)
      ? value.map((one: unknown, index) => [`${name}${index + 1}`, one] as const)
      : [[name, value] as const]
    for (const [one, plain] of given) {
      const key = Object.hasOwn(fields, one) ? fields[one] : undefined
      if (key === undefined) return `${one} is no field here: ${Object.keys(fields).join(', ')}.`
      if (typeof plain !== 'string' && typeof plain !== 'number') return `${one} is no plain value.`
      values[key] = plain
    }
  }
  return values
}
