import { text } from '../settings/build'
import type { TextField } from '../settings/field'

/** The password of the field `key` once more, so that nobody is locked out by a slip. */
export function confirmPassword(key: string, maxLength: number): TextField {
  return text('secret', maxLength, {
    key: 'confirmPassword',
    label: 'Confirm password',
    help: 'The same password once more.',
    scope: 'cluster',
    confirms: key,
  })
}

/** Whoever changes accounts says who they are, whatever was left open on the screen. */
export const yourCurrentPassword = text('secret', 1024, {
  key: 'yourCurrentPassword',
  label: 'Your current password',
  help: 'The password with which you yourself have signed in. Without it nothing is saved.',
  scope: 'cluster',
  mandatory: true,
  asksOwnPassword: true,
})
