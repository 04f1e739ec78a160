import { useQuery } from '@tanstack/react-query'
import { type PasswordStrength, strengthOf } from '#contract/settings/password-strength'
import { definition as passwordSecurity } from '#contract/settings/users/password-security'
import { settingsQuery } from '../../api/console'
import { useHost } from '../use-host'

const shares: Readonly<Record<PasswordStrength, { part: string; tone: string }>> = {
  weak: { part: 'w-1/3', tone: 'bg-bad' },
  fair: { part: 'w-2/3', tone: 'bg-notice-rule' },
  strong: { part: 'w-full', tone: 'bg-good' },
}

/** How hard a typed password is to guess: a bar, and the same in words. */
export function PasswordStrengthBar({ password }: { readonly password: string }) {
  const { data: security } = useQuery(settingsQuery(useHost(), passwordSecurity.id))
  const strength = strengthOf(password, security?.values ?? {})
  const { part, tone } = shares[strength]
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className="h-2 w-24 border border-rule bg-paper">
        <span className={`block h-full ${part} ${tone}`} />
      </span>
      <span className="text-xs">Password strength: {strength}</span>
    </span>
  )
}
