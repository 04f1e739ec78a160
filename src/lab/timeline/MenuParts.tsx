import { LabButton } from '../LabButton'
import { useIsExam } from '../states/use-is-exam'
import { UndoButton } from './UndoButton'

/** What the lab's menu offers once it was opened. */
export function MenuParts() {
  return (
    <>
      <UndoButton />
      <WeatherButton />
    </>
  )
}

/** There is none in an exam. */
function WeatherButton() {
  if (useIsExam() !== false) return null
  const open = async () => (await import('../weather/open-weather')).toggleWeather()
  return (
    <LabButton aria-keyshortcuts="Shift+F8" data-closes onClick={() => void open()}>
      Weather (Shift+F8)
    </LabButton>
  )
}
