import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { definition as maintenanceMode } from '#contract/settings/maintenance/maintenance-mode'
import type { SettingsPageAnswer } from '#contract/wire/settings'
import { REFRESH_MS, settingsQuery, statusQuery } from '../../api/console'
import { Page } from '../../components/Page'
import { SettingsForm } from '../../components/settings/SettingsForm'
import { useFreshQuery } from '../../components/use-fresh-query'
import { useHost } from '../../components/use-host'
import { Dialog } from '../../ui/Dialog'
import { Loaded } from '../../ui/Loaded'
import { LoadBox } from './LoadBox'

/** Maintenance > Maintenance mode, with the calls and registrations that are still to end. */
export function MaintenanceModePage() {
  const host = useHost()
  const page = useFreshQuery(settingsQuery(host, maintenanceMode.id))
  const load = useQuery({ ...statusQuery(host, 'restart-options'), refetchInterval: REFRESH_MS })
  return (
    <Page title={maintenanceMode.title}>
      <Loaded query={page}>{(loaded) => <ConfirmedForm loaded={loaded} />}</Loaded>
      <LoadBox title="Status" load={load} />
    </Page>
  )
}

type Asked = { readonly goOn: () => void; readonly takeBack: () => void }

/** On is saved only after a question; Cancel leaves what was saved, and the field shows it again (CRE-31). */
function ConfirmedForm({ loaded }: { readonly loaded: SettingsPageAnswer }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <>
      <SettingsForm
        definition={maintenanceMode}
        loaded={loaded}
        beforeSave={(goOn, typed, takeBack) =>
          typed['mode'] === 'On' ? setAsked({ goOn, takeBack }) : goOn()
        }
      />
      <Dialog
        title="Enable maintenance mode"
        isOpen={asked !== null}
        onClose={() => {
          setAsked(null)
          asked?.takeBack()
        }}
        onConfirm={() => {
          setAsked(null)
          asked?.goOn()
        }}
      >
        <p className="mb-2">
          This system will take no new calls or registrations until maintenance mode is off again.
        </p>
        <p>
          Calls that are up go on. Registrations that are held run out in their own time. A restart ends the
          mode.
        </p>
      </Dialog>
    </>
  )
}
