import { definition as microsoft } from '#contract/settings/applications/b2bua/microsoft-interoperability/configuration'
import type { Note } from '../ground/event'
import type { Expressway } from '../ground/world'
import { textSetting } from '../machine/settings/read'

type Standing = {
  readonly page: string
  readonly note: Note
  readonly holds: (expressway: Expressway) => boolean
}

/** What a page says for as long as something is so, whoever saved it. */
const standing: readonly Standing[] = [
  {
    page: microsoft.id,
    note: {
      text: 'Another guide applies as well: Cisco has one of its own on Expressway and Microsoft infrastructure, among the configuration guides of Expressway at cisco.com. What has to be set up on the Microsoft side stands there.',
      guide: ['APP-01'],
    },
    holds: (expressway) => textSetting(expressway, `${microsoft.id}.mode`) === 'Enabled',
  },
]

/** The notes that stand on a settings page of this system now. */
export function standingNotes(expressway: Expressway, page: string): Note[] {
  return standing.filter((each) => each.page === page && each.holds(expressway)).map(({ note }) => note)
}
