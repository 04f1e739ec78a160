import { choice, text } from '../settings/build'

/** The name of a group of a directory. */
export const groupName = text('plain', 128, {
  key: 'name',
  label: 'Name',
  help: 'The name of the group, as the directory has it. At most 128 characters.',
  scope: 'cluster',
  mandatory: true,
})

/** Whether the members of a group may sign in. */
export const groupState = choice(['Enabled', 'Disabled'], {
  key: 'state',
  label: 'State',
  help: 'Members of a disabled group cannot sign in. Default: Enabled.',
  scope: 'cluster',
})
