import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { pages } from '#contract/pages'
import type { Run } from '#contract/wire/procedures'
import { proceduresQuery } from '../../api/lab'
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

test('[CRE-58] the end leads on to pages, each by a link that says which', () => {
  const next = ['add-peer', '/lab/dns', `/expe2.example.com/${pages.microsoft}`]
  const client = new QueryClient()
  client.setQueryData(proceduresQuery.queryKey, { procedures: [] })
  const markup = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <Closing run={{ ...run, next }} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  const links = [...markup.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)</g)].map(([, to, words]) => [
    to,
    words,
  ])
  expect(links).toEqual([
    ['/lab/dns', 'DNS'],
    [next[2], expect.stringMatching(/Microsoft.* on expe2$/)],
  ])
})
