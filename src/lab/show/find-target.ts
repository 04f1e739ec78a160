import type { Target } from '#contract/wire/step-help'

/**
 * Looks for controls as a person does: by what they are and what they are called. The roles are few and the pages are
 * the lab's own, so that labels and `aria-label` say every name; a package for all of the rules would weigh more than
 * the rest of the show.
 */
const selectors: { readonly [R in Target['role']]: string } = {
  textbox: 'input:not([type=checkbox], [type=radio], [type=file]), textarea:not(.xterm *)',
  combobox: 'select',
  checkbox: 'input[type=checkbox]',
  button: 'button',
  link: 'a[href]',
  file: 'input[type=file]',
  terminal: 'textarea',
}

/** What nobody can use, and the show itself. */
const OUT_OF_REACH = '[data-show], [inert], [aria-hidden=true], [hidden]'

/** The control that a target means, in the dialog that is open or else on the page, before all that stands around it. */
export function findTarget({ role, name }: Pick<Target, 'role' | 'name'>): HTMLElement | null {
  for (const place of placesToLook()) {
    const found = [...place.querySelectorAll<HTMLElement>(selectors[role])].find(
      (control) => nameOf(control) === name && control.closest(OUT_OF_REACH) === null,
    )
    if (found) return found
  }
  return null
}

function placesToLook(): readonly ParentNode[] {
  const dialogs = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].filter(
    (dialog) => dialog.closest('[data-show]') === null,
  )
  const page = document.querySelector('main')
  return dialogs.length > 0 ? dialogs.toReversed() : [...(page ? [page] : []), document]
}

/** The accessible name of a control: what names it in its own words, its label, or what stands on it. */
function nameOf(control: HTMLElement): string {
  const ids = control.getAttribute('aria-labelledby')
  const named = ids?.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '')
  return inOneLine(named?.join(' ') ?? control.getAttribute('aria-label') ?? ownWords(control))
}

function ownWords(control: HTMLElement): string {
  if (!isField(control)) return control.textContent
  return [...(control.labels ?? [])].map((label) => label.textContent).join(' ')
}

const isField = (control: Element): control is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
  control instanceof HTMLInputElement ||
  control instanceof HTMLSelectElement ||
  control instanceof HTMLTextAreaElement

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Opens whatever folds a control away. */
export function unfold(control: Element): void {
  const folded = control.closest<HTMLDetailsElement>('details:not([open])')
  if (!folded) return
  folded.open = true
  unfold(control)
}

/** True while a control takes no press: what it does is not possible now, or still runs. */
export function isBusy(control: Element): boolean {
  return control.matches(':disabled, [aria-disabled=true]')
}
