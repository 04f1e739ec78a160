import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Cure, Why } from '#contract/wire/why'
import { WhyAnswer } from './WhyAnswer'

const clustering = {
  kind: 'page',
  text: 'Correct the address in row 2 on expe1',
  machine: 'expe1',
  host: 'expe1.example.com',
  path: 'system/clustering',
  field: 'peer2Address',
} satisfies Cure

const why: Why = {
  question: 'Why?',
  answer: 'The cause.',
  guide: ['ADD-36'],
  chain: [
    { condition: 'What holds.', holds: true, evidence: 'It does.', guide: [] },
    { condition: 'What is broken.', holds: false, evidence: 'The cause.', guide: ['ADD-36'] },
  ],
  cure: clustering,
}

const shownAt = (address: string, cure: Cure = clustering) =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[address]}>
        <WhyAnswer why={{ ...why, cure }} />
      </MemoryRouter>
    </QueryClientProvider>,
  )

const ALARMS = '/expe1.example.com/status/alarms'
const CLUSTERING = '/expe1.example.com/system/clustering'

test('the cause comes first and once, then the cure, then the one requirement, and what holds is folded away', () => {
  const markup = shownAt(ALARMS)
  const places = ['The cause.', clustering.text, 'ADD-36', '1 check passed', 'What holds.'].map((text) =>
    markup.indexOf(text),
  )
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places).not.toContain(-1)
  expect(markup.split('The cause.')).toHaveLength(2)
  expect(markup).not.toContain('What is broken.')
  expect(markup).toContain('1 check passed')
})

test('the cure is a button that says where it goes; on that page it goes to the field, and without one nowhere', () => {
  expect(shownAt(ALARMS)).toMatch(/<button[^>]*>Correct the address in row 2 on expe1<\/button>/)
  expect(shownAt(ALARMS)).toContain('System &gt; Clustering on expe1')
  expect(shownAt(CLUSTERING)).toContain('<button')
  expect(shownAt(CLUSTERING)).toContain('On this page')
  expect(shownAt(CLUSTERING, { ...clustering, field: null })).not.toContain('<button')
})

test('what the lab does is a button too, with the harm that it would do; what takes time says until when', () => {
  const warned = shownAt(ALARMS, {
    kind: 'end-fault',
    text: 'Power on expe3',
    fault: 'f',
    warning: 'It lists them.',
  })
  expect(warned).toMatch(/It lists them\..*<button[^>]*>Power on expe3<\/button>/)
  const waited = shownAt(ALARMS, { kind: 'wait', text: 'Wait until expe2 is back', until: 1 })
  expect(waited).toMatch(/Wait until expe2 is back\..*<button/)
})
