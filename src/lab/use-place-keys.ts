import { useEffect } from 'react'
import { focusNextPlace } from './places'

/**
 * F6 goes from the bar to the page, to the procedure and back, as among the parts of a browser's window. Shift+F8 opens
 * what stands between the page and its machines.
 */
export function usePlaceKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F8' && event.shiftKey && !event.repeat)
        void import('./weather/open-weather').then(({ toggleWeather }) => toggleWeather())
      if (event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      focusNextPlace()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
