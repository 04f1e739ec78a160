import type { ComponentProps } from 'react'
import { softly } from '../ui/softly'

const looks = {
  plain: 'border-(--lab-edge) bg-(--lab-panel) text-(--lab-text) hover:bg-(--lab-page)',
  strong: 'border-transparent bg-(--lab-accent) text-white hover:underline',
  quiet: 'border-transparent bg-transparent text-(--lab-link) hover:underline',
} as const

type LabButtonProps = ComponentProps<'button'> & {
  look?: keyof typeof looks
  /** What it has started still runs. */
  isBusy?: boolean
}

/** A button of the lab's own screens. While it is busy or disabled it takes no click, but keeps the focus. */
export function LabButton({
  look = 'plain',
  className = '',
  type = 'button',
  isBusy,
  disabled,
  ...rest
}: LabButtonProps) {
  return (
    <button
      type={type}
      className={`min-h-7 cursor-pointer rounded border px-2.5 py-0.5 whitespace-nowrap aria-disabled:cursor-not-allowed aria-pressed:border-(--lab-link) aria-pressed:bg-(--lab-accent) aria-pressed:text-white ${looks[look]} ${disabled ? 'opacity-55' : ''} ${className}`}
      {...softly(rest, isBusy || disabled)}
    />
  )
}
