import type { EndpointChange } from '#contract/wire/endpoints'
import { type Asked, oneOf, placesOf } from './asked'

type ChangeOf<K extends EndpointChange['kind']> = Extract<EndpointChange, { kind: K }>

/** How each change of an endpoint is made. One that has no line here does not compile. */
const changes: { readonly [K in EndpointChange['kind']]: (asked: Asked) => ChangeOf<K> } = {
  'choose-method': ({ dice }) => ({
    kind: 'choose-method',
    method: dice.of(['outbound', 'srv', 'round-robin', 'static'] as const),
  }),
  save: (asked) => ({
    kind: 'save',
    settings: {
      address: asked.dice.of(['cluster1.example.com', ...placesOf(asked)]),
      address2: asked.dice.of(placesOf(asked)),
      outbound: asked.dice.below(3) === 0,
    },
  }),
  restart: () => ({ kind: 'restart' }),
  call: ({ dice }) => ({
    kind: 'call',
    destination: dice.of(['endpoint-2@example.com', 'nobody@example.com', '']),
    media: dice.of(['video', 'audio'] as const),
  }),
}

/** Something that somebody could do at an endpoint. */
export const someEndpointChange = (asked: Asked): EndpointChange => oneOf(asked.dice, changes)(asked)
