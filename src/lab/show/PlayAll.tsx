import { useShowStore } from '../../stores/show'
import { LabButton } from '../LabButton'

/** Has all that is left of the procedure done on the real pages, while one looks on. */
export function PlayAll() {
  const ask = useShowStore((store) => store.ask)
  return (
    <LabButton className="self-start" onClick={() => ask({ way: 'do', whole: true })}>
      Play the whole procedure
    </LabButton>
  )
}
