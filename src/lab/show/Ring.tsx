import { useScene } from './scene'
import { useBox } from './use-box'

/** How far the ring stands from what it surrounds. */
const AWAY = 4

/** The ring around what is meant. It takes no click and says nothing: the bubble does. */
export function Ring() {
  const box = useBox(useScene((scene) => scene.control))
  if (!box) return null
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed rounded"
      style={{
        left: box.left - AWAY,
        top: box.top - AWAY,
        width: box.width + 2 * AWAY,
        height: box.height + 2 * AWAY,
        // An outline is drawn in forced colours too.
        outline: '3px solid var(--lab-accent)',
        boxShadow: '0 0 0 6px rgb(255 255 255 / 0.7)',
      }}
    />
  )
}
