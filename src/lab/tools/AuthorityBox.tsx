import { useQuery } from '@tanstack/react-query'
import { authoritiesQuery } from '../../api/authority'
import { downloadFile } from '../../util/file'
import { LabButton } from '../LabButton'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { RevokeForm } from './authority/RevokeForm'
import { SignForm } from './authority/SignForm'

/** The certification authority of the lab: signs requests of the Expressways, well or badly as an exercise needs. */
export function AuthorityBox() {
  const { data, error } = useQuery(authoritiesQuery)
  return (
    <Panel title="The lab's authority">
      {error && <RefusalNote error={error} />}
      <div className="flex flex-wrap gap-2">
        {data?.authorities.map(({ id, title, pem, facts }) => (
          <LabButton
            key={id}
            title={title}
            onClick={() => downloadFile(`${id}-authority.pem`, pem, 'application/x-pem-file')}
          >
            Download {facts.commonName}
          </LabButton>
        ))}
      </div>
      <SignForm />
      <RevokeForm />
    </Panel>
  )
}
