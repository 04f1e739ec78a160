import type { TmsChange, TmsSystemView, TmsView } from '#contract/wire/tms'

/** What stands on a box once something was done there; blank where the page shows it. */
export const doneWords: Readonly<Record<TmsChange['kind'], string>> = {
  'create-folder': '',
  'add-system': '',
  'edit-system': 'Saved',
  'finish-adding': '',
  'save-connection': 'Saved and tried',
  'force-refresh': 'Refreshed',
  'acknowledge-tickets': 'Acknowledged',
  'purge-system': '',
  'save-network-settings': 'Saved',
  'set-up': 'Set',
  'save-provisioning': 'Saved',
}

/** The same for who hears the page, where it shows it and says nothing. */
const seenAlone: Partial<Record<TmsChange['kind'], string>> = {
  'create-folder': 'Folder created',
  'finish-adding': 'Finished',
  'purge-system': 'System purged',
}

/** What is said of a change: what is done, and how its system stands now. */
export function saidWords(change: TmsChange, { systems }: TmsView): string {
  const done = seenAlone[change.kind] ?? doneWords[change.kind]
  const isNew = change.kind === 'add-system'
  const system = isNew ? systems.at(-1) : 'system' in change && systems.find(({ id }) => id === change.system)
  return [done, system ? standing(system) : '', isNew && system && system.isAdded ? 'System added' : '']
    .filter((words) => words !== '')
    .join('. ')
}

const standing = ({ name, tickets }: TmsSystemView): string =>
  tickets.length === 0
    ? `${name}: no open or acknowledged tickets`
    : `${name}: ${tickets.map(({ title }) => title).join('; ')}`
