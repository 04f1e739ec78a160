import { LabButton } from './LabButton'
import { focusPlace } from './places'

type NotedButtonProps = { readonly children: string; readonly onNoted: () => void }

/** Takes note of what is told, which is gone with the press: the focus goes on to the page, or it would drop to the body. */
export function NotedButton({ children, onNoted }: NotedButtonProps) {
  function note(): void {
    focusPlace('page')
    onNoted()
  }
  return <LabButton onClick={note}>{children}</LabButton>
}
