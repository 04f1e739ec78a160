import { isExamIn } from '../../api/interpose'
import { LabButton } from '../LabButton'
import { useRun } from '../use-world'

/** Opens what stands between this page and its machines. There is none in an exam. */
export function WeatherButton() {
  const { data: run } = useRun()
  if (run === undefined || isExamIn(run)) return null
  const open = async () => (await import('./open-weather')).toggleWeather()
  return (
    <LabButton aria-keyshortcuts="Shift+F8" data-closes onClick={() => void open()}>
      Weather (Shift+F8)
    </LabButton>
  )
}
