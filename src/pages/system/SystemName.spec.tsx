import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SystemName } from './SystemName'

/** What a reader sees, without the markup. */
const shown = (fqdn: string, suggestedHostName: string) =>
  renderToStaticMarkup(<SystemName fqdn={fqdn} suggestedHostName={suggestedHostName} />).replace(
    /<[^>]+>/g,
    ' ',
  )

test('[CRE-28] [CRE-29] System > DNS shows the composed FQDN and the suggested host name, and says when there is none', () => {
  expect(shown('edge.example.com', 'boardroom-2')).toMatch(
    /Fully qualified domain name\s+edge\.example\.com\s+Lab:\s+Suggested host name\s+boardroom-2/,
  )
  expect(shown('', '')).toMatch(
    /Fully qualified domain name\s+\(incomplete\)\s+Lab:\s+Suggested host name\s+\(none\)/,
  )
})
