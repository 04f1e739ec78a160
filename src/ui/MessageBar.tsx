import type { ReactNode } from 'react'
import { classNames } from './class-names'

type MessageBarProps = {
  readonly tone?: 'notice' | 'good' | 'bad' | 'plain' | 'absent'
  readonly children: ReactNode
}

const tones = {
  notice: 'border-notice-rule bg-notice',
  good: 'border-notice-rule border-l-4 border-l-good bg-notice',
  bad: 'border-bad bg-[#fdecea]',
  plain: 'border-rule bg-desk',
} as const

/**
 * A bar across the page with something to read. The caller wraps it in the live region that fits; one that is absent
 * holds a live region of its own, which has nothing to say yet.
 */
export function MessageBar({ tone = 'notice', children }: MessageBarProps) {
  const isDrawn = tone !== 'absent'
  return (
    <div className={isDrawn ? classNames('mb-3 border px-3 py-1.5', tones[tone]) : undefined}>{children}</div>
  )
}
