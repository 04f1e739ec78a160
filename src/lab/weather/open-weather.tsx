import { createRoot } from 'react-dom/client'
import { isExam, useExamStore } from '../../api/interpose'
import { useAnnouncementStore } from '../../stores/announcements'
import { WeatherPanel } from './WeatherPanel'
import { letWeatherIn } from './weather'

const place = document.createElement('div')
const root = createRoot(place)
let isLetIn = false
let isOpening = false
/** Where somebody was before the panel opened. */
let opener: Element | null = null

/** Opens the weather of this page, or closes it. There is none in an exam, of which nobody is told more than that. */
export async function toggleWeather(): Promise<void> {
  if (place.isConnected) return close()
  if (isOpening) return
  isOpening = true
  const isHidden = await isExam()
  isOpening = false
  if (isHidden) return sayNone()
  if (!isLetIn) letIn()
  opener = document.activeElement
  document.body.append(place)
  root.render(<WeatherPanel onClose={close} />)
}

const sayNone = () => useAnnouncementStore.getState().announce('There is no weather in an exam.')

/** From now on there is weather, whose panel closes when an exam begins. */
function letIn(): void {
  isLetIn = true
  letWeatherIn()
  useExamStore.subscribe(({ isExam: isUnderWay }) => {
    if (!isUnderWay || !place.isConnected) return
    close()
    sayNone()
  })
}

/** The focus goes back to where it was, if it was in the panel still. */
function close(): void {
  const isInside = place.contains(document.activeElement)
  root.render(null)
  place.remove()
  if (isInside && opener instanceof HTMLElement) opener.focus()
}
