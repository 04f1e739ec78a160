import { type ReactNode, useEffect } from 'react'
import { afterPaint } from '../util/after-paint'

type Props = { readonly onPainted: () => void; readonly children: ReactNode }

/** Says when its content was painted for the first time. */
export function Painted({ onPainted, children }: Props) {
  useEffect(() => afterPaint(onPainted), [onPainted])
  return children
}
