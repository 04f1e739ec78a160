import type { Target } from '#contract/wire/step-help'
import { isBusy } from './find-target'

/** What can be done with a control of each role, and how one sees that it was done. */
type Deed = {
  /** Does it as a person would, with all that the page hears of it. */
  readonly act: (control: HTMLElement, target: Target) => void
  /** Whether it stands done; null where only the moment shows it: a press. */
  readonly isDone: ((control: HTMLElement, target: Target) => boolean) | null
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** Fills in a field so that whoever draws the page hears of it: the element's own setter, then the events of typing. */
function fill(field: Field, value: string): void {
  field.focus({ preventScroll: true })
  // The library that draws the page watches the property of this one element; that of all of its kind it hears of.
  Reflect.set(Reflect.getPrototypeOf(field) ?? field, 'value', value, field)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

const isTextField = (control: HTMLElement): control is HTMLInputElement | HTMLTextAreaElement =>
  control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement

/** The option of a drop-down that reads so. */
export const optionOf = (control: HTMLElement, words: string): HTMLOptionElement | undefined =>
  control instanceof HTMLSelectElement
    ? [...control.options].find((option) => option.label.trim() === words || option.value === words)
    : undefined

const press: Deed = { act: (control) => control.click(), isDone: null }

/** What is done with the controls of a page. A file and a line of a terminal have files of their own. */
export const deeds: { readonly [R in Exclude<Target['role'], 'file' | 'terminal'>]: Deed } = {
  textbox: {
    act: (control, { value }) => isTextField(control) && fill(control, value),
    isDone: (control, { value }) => isTextField(control) && control.value.trim() === value,
  },
  combobox: {
    act: (control, { value }) => {
      const option = optionOf(control, value)
      if (option && control instanceof HTMLSelectElement) fill(control, option.value)
    },
    isDone: (control, { value }) => optionOf(control, value)?.selected === true,
  },
  checkbox: {
    act: (control) => control.click(),
    isDone: (control, { value }) =>
      control instanceof HTMLInputElement && control.checked === (value !== 'Off'),
  },
  button: press,
  link: press,
}

/** Resolves when somebody presses the control, by mouse or keyboard, while it takes a press. */
export function pressOf(control: HTMLElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    function pressed(event: Event): void {
      if (!(event.target instanceof Node) || !control.contains(event.target) || isBusy(control)) return
      document.removeEventListener('click', pressed, true)
      resolve()
    }
    document.addEventListener('click', pressed, true)
    signal.addEventListener(
      'abort',
      () => {
        document.removeEventListener('click', pressed, true)
        reject(signal.reason)
      },
      { once: true },
    )
  })
}
