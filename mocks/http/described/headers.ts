import * as v from 'valibot'
import { MOMENT, REQUEST_ID, SHOWN_ON, WHAT_IF } from '#contract/wire/headers'
import { IF_MATCH } from '#contract/wire/openapi'
import type { HeaderName } from './operation'

type Header = { readonly name: string; readonly text: string; readonly schema: v.GenericSchema }

/** Every header that a request may carry. None of them has to be there. */
export const headers: Readonly<Record<HeaderName, Header>> = {
  page: {
    name: SHOWN_ON,
    text: 'The page of the menu that the answer is shown on, such as system/clustering: then somebody has looked at that page, which procedures ask for.',
    schema: v.pipe(v.string(), v.maxLength(300)),
  },
  revision: {
    name: IF_MATCH,
    text: 'The revision that was read, as ETag has it: the save is refused if somebody else has saved since. Without it, or with *, it overwrites.',
    schema: v.pipe(v.string(), v.regex(/^(?:\*|(?:W\/)?"\d{1,15}")$/)),
  },
  moment: {
    name: MOMENT,
    text: 'The moment of the past that is asked about, as the timeline names it. The world of that moment is read, and nothing is changed.',
    schema: v.string(),
  },
  'what-if': {
    name: WHAT_IF,
    text: 'Whatever it says, nothing is changed: the answer is then a WhatIf, which says what would come of it.',
    schema: v.string(),
  },
  'request-id': {
    name: REQUEST_ID,
    text: 'A name of the request: asked again under the same one, it changes nothing twice.',
    schema: v.pipe(v.string(), v.maxLength(100)),
  },
  authorization: {
    name: 'authorization',
    text: 'Basic, with an account of the machine; without it, the session of the browser counts.',
    schema: v.string(),
  },
}
