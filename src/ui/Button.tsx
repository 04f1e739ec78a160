import type { ComponentProps } from 'react'
import { classNames } from './class-names'

type ButtonProps = ComponentProps<'button'> & { readonly tone?: 'primary' | 'plain' | 'link' }

const tones = {
  primary: 'border border-band bg-menu px-3.5 py-1 font-bold text-white hover:bg-menu-open',
  plain: 'border border-field bg-bar px-3.5 py-1 text-ink hover:bg-rule',
  link: 'console-link',
} as const

/** A button as the console draws it. `link` is an action that reads as a word in a sentence. */
export function Button({ tone = 'plain', type = 'button', className, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames(
        'cursor-pointer rounded-xs disabled:cursor-not-allowed disabled:opacity-55',
        tones[tone],
        className,
      )}
      {...rest}
    />
  )
}
