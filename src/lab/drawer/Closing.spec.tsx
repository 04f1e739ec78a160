import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Run } from '#contract/wire/procedures'
import { Closing } from './Closing'

const run: NonNullable<Run> = {
  procedure: 'create',
  title: 'Create a cluster of one',
  startedAt: 0,
  mode: 'learn',
  limitMs: null,
  help: [],
  tells: 'everything',
  tellsWhy: true,
  goal: '',
  phases: [],
  roles: [],
  steps: [],
  preflight: [],
  willBeLost: [],
  mistakes: [],
  mistakesSince: [],
  callsLost: 0,
  mostPeersDownAtOnce: 1,
  finished: true,
  timeIsUp: false,
  closing: [],
  next: [],
}

test.each([
  [0, 'No call was lost.'],
  [5, 'Calls lost: 5.'],
])('[CRE-01] the end tells how many calls were lost: %i', (callsLost, words) => {
  const closing = (
    <MemoryRouter>
      <Closing run={{ ...run, callsLost }} />
    </MemoryRouter>
  )
  expect(renderToStaticMarkup(closing)).toContain(words)
})
