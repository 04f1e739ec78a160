import type { ComponentProps, MouseEvent } from 'react'
import { classNames } from './class-names'

type ButtonProps = ComponentProps<'button'> & {
  readonly tone?: 'primary' | 'plain' | 'link'
  /** What it has started still runs: it takes no click, but keeps the focus, as `disabled` would not. */
  readonly isBusy?: boolean
}

const tones = {
  primary: 'border border-band bg-menu px-3.5 py-1 font-bold text-white hover:bg-menu-open',
  plain: 'border border-field bg-bar px-3.5 py-1 text-ink hover:bg-rule',
  link: 'console-link',
} as const

/** A button as the console draws it. `link` is an action that reads as a word in a sentence. */
export function Button(props: ButtonProps) {
  const { tone = 'plain', type = 'button', isBusy = false, className, onClick, ...rest } = props
  return (
    <button
      type={type}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? ignore : onClick}
      className={classNames(
        'cursor-pointer rounded-xs disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-progress',
        tones[tone],
        className,
      )}
      {...rest}
    />
  )
}

// A click on a submit button also sends its form, by mouse and by Enter alike.
const ignore = (event: MouseEvent) => event.preventDefault()
