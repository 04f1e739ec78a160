import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Why } from '#contract/wire/lab'
import { WhyAnswer } from './WhyAnswer'

const why: Why = {
  question: 'Why?',
  answer: 'The cause.',
  chain: [
    { condition: 'What holds.', holds: true, evidence: 'It does.', guide: [] },
    { condition: 'What is broken.', holds: false, evidence: 'The cause.', guide: [] },
  ],
  cure: { text: 'The cure.', host: 'expe1.example.com', path: 'system/clustering' },
}

const shownAt = (address: string) =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={[address]}>
        <WhyAnswer why={why} onFollow={() => undefined} />
      </MemoryRouter>
    </QueryClientProvider>,
  )

test('the cause comes first, then what it breaks, then the cure, and what holds is folded away', () => {
  const markup = shownAt('/expe1.example.com/status/alarms')
  const places = ['The cause.', 'What is broken.', 'The cure.', '<details>', 'What holds.'].map((text) =>
    markup.indexOf(text),
  )
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places).not.toContain(-1)
  expect(markup).toContain('1 check passed')
})

test('the cure is a link, but on the page to which it would lead', () => {
  expect(shownAt('/expe1.example.com/status/alarms')).toContain('href="/expe1.example.com/system/clustering"')
  expect(shownAt('/expe1.example.com/system/clustering')).not.toContain('href=')
})
