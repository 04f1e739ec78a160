import type { HappeningKind } from '#contract/wire/timeline'

/** What each kind of thing is called, and the colour of its marks. */
export const kindWords: Readonly<Record<HappeningKind, { readonly name: string; readonly colour: string }>> =
  {
    command: { name: 'Commands', colour: 'var(--lab-link)' },
    look: { name: 'Looks', colour: 'var(--lab-line)' },
    restart: { name: 'Restarts', colour: 'var(--lab-warn)' },
    alarm: { name: 'Alarms', colour: 'var(--lab-bad)' },
    contact: { name: 'Contacts', colour: 'var(--lab-edge)' },
    copy: { name: 'Copies', colour: 'var(--lab-good)' },
    fault: { name: 'Faults', colour: 'var(--lab-text)' },
    mistake: { name: 'Mistakes', colour: 'var(--lab-bad)' },
    run: { name: 'Procedure', colour: 'var(--lab-soft)' },
  }
