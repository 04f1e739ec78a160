import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { droppedFiles } from './chosen-files'
import type { Source } from './unpack'

/**
 * Takes what is dropped on that part of the page, nothing where it cannot be read; tells whether something is held over it.
 * What can be dropped there can be chosen there too.
 */
export function useDropped(
  place: RefObject<HTMLElement | null>,
  onDropped: (sources: readonly Source[] | null) => void,
): boolean {
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent(onDropped)
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const over = (event: DragEvent) => {
      event.preventDefault()
      setIsOver(true)
    }
    const leave = () => setIsOver(false)
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setIsOver(false)
      if (!event.dataTransfer) return
      void droppedFiles(event.dataTransfer.items).then(take, () => take(null))
    }
    element.addEventListener('dragover', over)
    element.addEventListener('dragleave', leave)
    element.addEventListener('drop', drop)
    return () => {
      element.removeEventListener('dragover', over)
      element.removeEventListener('dragleave', leave)
      element.removeEventListener('drop', drop)
    }
  }, [place])
  return isOver
}
