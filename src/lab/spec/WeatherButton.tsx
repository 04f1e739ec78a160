import { LabButton } from '../LabButton'
import { useIsExam } from '../states/use-is-exam'

/** Opens what stands between this page and its machines. There is none in an exam. */
export function WeatherButton() {
  if (useIsExam() !== false) return null
  const open = async () => (await import('../weather/open-weather')).toggleWeather()
  return (
    <LabButton aria-keyshortcuts="Shift+F8" data-closes onClick={() => void open()}>
      Weather (Shift+F8)
    </LabButton>
  )
}
