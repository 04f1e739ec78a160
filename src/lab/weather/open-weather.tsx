import { createRoot } from 'react-dom/client'
import { isExam } from '../../api/interpose'
import { useAnnouncementStore } from '../../stores/announcements'
import { WeatherPanel } from './WeatherPanel'
import { letWeatherIn } from './weather'

const place = document.createElement('div')
const root = createRoot(place)
let isLetIn = false

/** Opens the weather of this page, or closes it. There is none in an exam, of which nobody is told more than that. */
export async function toggleWeather(): Promise<void> {
  if (place.isConnected) return close()
  if (await isExam()) return useAnnouncementStore.getState().announce('There is no weather in an exam.')
  if (!isLetIn) letWeatherIn()
  isLetIn = true
  document.body.append(place)
  root.render(<WeatherPanel onClose={close} />)
}

const close = () => {
  root.render(null)
  place.remove()
}
