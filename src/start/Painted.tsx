import { type ReactNode, useEffect } from 'react'

type Props = { readonly onPainted: () => void; readonly children: ReactNode }

/** A page in the background draws no frame; nothing waits for it longer than that. */
const FRAME_MS_MAX = 500

/** Says when its content was painted for the first time. */
export function Painted({ onPainted, children }: Props) {
  useEffect(() => {
    // The next task after a frame is the first one that the eye does not wait for.
    const frame = requestAnimationFrame(() => setTimeout(onPainted))
    const atLast = setTimeout(onPainted, FRAME_MS_MAX)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(atLast)
    }
  }, [onPainted])
  return children
}
