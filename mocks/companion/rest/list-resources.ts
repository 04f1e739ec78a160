import { definition as searchRules } from '#contract/lists/configuration/dial-plan/search-rules'
import { definition as domains } from '#contract/lists/configuration/domains'
import { definition as zones } from '#contract/lists/configuration/zones/zones'
import type { ListDefinition } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import type { Asked } from '../http/on-machine'
import { type Body, type Fields, type No, shown, strangerIn, valuesIn } from './fields'
import type { Resource, Write } from './resource'

type ListResource = {
  readonly path: string
  readonly list: ListDefinition
  /** The field of the item behind each name. */
  readonly fields: Readonly<Record<string, string>>
  /** Fields that are one list: what is sent takes the place of all of them. */
  readonly several?: { readonly name: string; readonly keys: readonly string[] }
  /** What whoever makes an item has to say. */
  readonly required: readonly string[]
  /** What every item of the resource has. */
  readonly fixed?: Readonly<Record<string, string>>
  /** What the interface says when one was made (interface facts, 3.1). */
  readonly message: string
}

/** The name that all clients send, by which an item is known. */
const NAME = 'Name'

/** The resources that are items of lists. */
export const listResources: readonly Resource[] = [
  listResource({
    path: 'common/searchrule',
    list: searchRules,
    fields: { Name: 'name', Description: 'description', Priority: 'priority', TargetName: 'target' },
    required: ['Priority', NAME, 'TargetName'],
    message: 'Successfully created the Search Rule',
  }),
  listResource({
    path: 'common/zone/neighborzone',
    list: zones,
    fields: { Name: 'name' },
    several: { name: 'PeerAddress', keys: [1, 2, 3, 4, 5, 6].map((index) => `peer${index}Address`) },
    required: [NAME],
    fixed: { type: 'Neighbor' },
    message: 'Successfully created Neighbor zone',
  }),
  listResource({
    path: 'common/domain',
    list: domains,
    fields: {
      Name: 'name',
      Sip: 'expresswayRegistrations',
      EdgeSip: 'unifiedCmRegistrations',
      EdgeXmpp: 'imAndPresence',
      XmppFederation: 'xmppFederation',
    },
    required: [NAME],
    message: 'Successfully created the Domain',
  }),
]

function listResource(resource: ListResource): Resource {
  const { path, list, required, fixed = {}, message } = resource
  const fields = fieldsBehind(resource)
  const items = ({ expressway }: Asked) =>
    (expressway.lists[list.id] ?? []).filter(({ values }) =>
      Object.entries(fixed).every(([key, value]) => values[key] === value),
    )
  const found = (asked: Asked, body: Body) =>
    items(asked).find(({ values }) => values[list.nameKey] === body[NAME])
  const save = (asked: Asked, body: Body, id: string | null): Write => {
    const sent = itemIn(body, fields, resource)
    if ('no' in sent) return sent
    const { expressway, by } = asked
    const values = { ...sent.values, ...fixed }
    return {
      commands: [{ type: 'save-item', expressway: expressway.id, list: list.id, id, values, by }],
      ...(id === null && { message }),
    }
  }
  return {
    path,
    created: 201,
    GET: (asked) => items(asked).map(({ values }) => itemShown(values, fields, resource)),
    POST: (asked, body) => {
      const missing = required.find((name) => body[name] === undefined)
      return missing === undefined ? save(asked, body, null) : { no: `${missing} is missing.` }
    },
    PUT: (asked, body) => {
      const item = found(asked, body)
      return item ? save(asked, body, item.id) : NOBODY
    },
    DELETE: (asked, body) => {
      const stranger = strangerIn(body, [NAME])
      if (stranger) return stranger
      const item = found(asked, body)
      if (!item) return NOBODY
      const { expressway, by } = asked
      return {
        commands: [{ type: 'delete-items', expressway: expressway.id, list: list.id, ids: [item.id], by }],
      }
    },
  }
}

const NOBODY: No = { no: `There is none with this ${NAME}.` }

/** The fields by what they are called; those of a list by the name of the list and their number in it. */
function fieldsBehind({ list, fields, several }: ListResource): Fields {
  const known = new Map(fieldsOf(list).map((field) => [field.key, field]))
  const names = [
    ...Object.entries(fields),
    ...(several?.keys.map((key, at) => [`${several.name}${at + 1}`, key] as const) ?? []),
  ]
  return Object.fromEntries(
    names.flatMap(([name, key]) => {
      const field = known.get(key)
      return field ? [[name, field] as const] : []
    }),
  )
}

/** The values that a body gives to an item. A list is given as a whole: what it does not fill is empty. */
function itemIn(
  body: Body,
  fields: Fields,
  { several, fields: named }: ListResource,
): { readonly values: PageValues } | No {
  if (several === undefined) return valuesIn(body, fields)
  const stranger = strangerIn(body, [...Object.keys(named), several.name])
  if (stranger) return stranger
  if (body[several.name] === undefined) return valuesIn(body, fields)
  const { [several.name]: list, ...rest } = body
  if (!Array.isArray(list) || list.length > several.keys.length)
    return { no: `${several.name} is a list of up to ${several.keys.length}.` }
  const all = several.keys.map((_, at): [string, unknown] => [`${several.name}${at + 1}`, list[at] ?? ''])
  return valuesIn({ ...rest, ...Object.fromEntries(all) }, fields)
}

/** An item as the interface shows it: a list without what is not filled. */
function itemShown(values: PageValues, fields: Fields, { several }: ListResource): Body {
  const whole = shown(fields, ({ key }) => values[key])
  if (several === undefined) return whole
  const isOfList = ([name]: readonly [string, unknown]) => name.startsWith(several.name)
  const entries = Object.entries(whole)
  return {
    ...Object.fromEntries(entries.filter((entry) => !isOfList(entry))),
    [several.name]: entries.filter(isOfList).flatMap(([, value]) => (value === '' ? [] : [value])),
  }
}
