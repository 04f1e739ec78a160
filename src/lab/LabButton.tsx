import type { ComponentProps } from 'react'

const looks = {
  plain: 'border-(--lab-edge) bg-(--lab-panel) text-(--lab-text) hover:bg-(--lab-page)',
  strong: 'border-transparent bg-(--lab-accent) text-white hover:brightness-90',
  quiet: 'border-transparent bg-transparent text-(--lab-link) hover:underline',
} as const

type LabButtonProps = ComponentProps<'button'> & { look?: keyof typeof looks }

/** A button of the lab's own screens. */
export function LabButton({ look = 'plain', className = '', type = 'button', ...rest }: LabButtonProps) {
  return (
    <button
      type={type}
      className={`min-h-7 cursor-pointer rounded border px-2.5 py-0.5 whitespace-nowrap disabled:cursor-default disabled:opacity-60 aria-pressed:border-(--lab-link) aria-pressed:bg-(--lab-accent) aria-pressed:text-white ${looks[look]} ${className}`}
      {...rest}
    />
  )
}
