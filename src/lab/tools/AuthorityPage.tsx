import { LabPage } from '../pages/LabPage'
import { AuthorityBox } from './AuthorityBox'

/** The page of the lab's certification authority. */
export function AuthorityPage() {
  return (
    <LabPage
      title="Certificate authority"
      about="Signs the requests that are made on Maintenance > Security certificates, well or badly as an exercise needs. Its keys are for training only."
    >
      <AuthorityBox />
    </LabPage>
  )
}
