/** A page in the background draws no frame; nothing waits for it longer than that. */
const FRAME_MS_MAX = 500

/** Runs something once, after the next frame is painted; gives what calls it off. */
export function afterPaint(run: () => void): () => void {
  // Without a screen there is no frame to wait for.
  if (!('requestAnimationFrame' in globalThis)) {
    const timer = setTimeout(run)
    return () => clearTimeout(timer)
  }
  let task: ReturnType<typeof setTimeout> | undefined
  // The next task after a frame is the first one that the eye does not wait for.
  const frame = requestAnimationFrame(() => {
    task = setTimeout(go)
  })
  const atLast = setTimeout(go, FRAME_MS_MAX)
  function stop(): void {
    cancelAnimationFrame(frame)
    clearTimeout(task)
    clearTimeout(atLast)
  }
  function go(): void {
    stop()
    run()
  }
  return stop
}
