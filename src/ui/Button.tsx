import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { softly } from './softly'

type ButtonProps = ComponentProps<'button'> & {
  readonly tone?: 'primary' | 'plain' | 'link'
  /** What it has started still runs. */
  readonly isBusy?: boolean
}

const tones = {
  primary: 'border border-band bg-menu px-3.5 py-1 font-bold text-white hover:bg-menu-open',
  plain: 'border border-field bg-bar px-3.5 py-1 text-ink hover:bg-rule',
  link: 'console-link',
} as const

/**
 * A button as the console draws it. `link` is an action that reads as a word in a sentence. While it is busy or disabled
 * it takes no click, but keeps the focus.
 */
export function Button(props: ButtonProps) {
  const { tone = 'plain', type = 'button', isBusy = false, disabled = false, className, ...rest } = props
  return (
    <button
      type={type}
      className={classNames(
        'cursor-pointer rounded-xs aria-disabled:cursor-not-allowed',
        disabled && 'opacity-55',
        tones[tone],
        className,
      )}
      {...softly(rest, isBusy || disabled)}
    />
  )
}
