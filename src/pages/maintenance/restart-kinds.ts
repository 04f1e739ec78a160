import { counted } from '#contract/counted'

/** The three ways down, in the order of their buttons. Each is an action of the same name. */
export const restartKinds = [
  {
    action: 'restart',
    label: 'Restart',
    question: 'Restart this system?',
    consequence: 'The Expressway application stops and starts again, which takes about three minutes.',
    comesBack: true,
  },
  {
    action: 'reboot',
    label: 'Reboot',
    question: 'Reboot this system?',
    consequence: 'The operating system and the application start again, which takes about five minutes.',
    comesBack: true,
  },
  {
    action: 'shutdown',
    label: 'Shutdown',
    question: 'Shut this system down?',
    consequence: 'The system stays off until someone switches it on at the machine itself.',
    comesBack: false,
  },
] as const

export type RestartKind = (typeof restartKinds)[number]

/** What going down would drop, in words. */
export function lossText(load: { calls: number; registrations: number } | undefined): string {
  if (load === undefined) return 'The number of current calls and registrations is not known.'
  const { calls, registrations } = load
  if (calls === 0 && registrations === 0) return 'There are no calls and no registrations.'
  return `This ends ${orNo(calls, 'call')} and ${orNo(registrations, 'registration')}.`
}

const orNo = (count: number, thing: string) => (count === 0 ? `no ${thing}s` : counted(count, thing))
