import type { ComponentType, ReactNode } from 'react'
import type { SettingsPageDefinition } from '#contract/settings/field'
import { settingsQuery } from '../api/console'
import { Loaded } from '../ui/Loaded'
import { Page } from './Page'
import { SettingsForm } from './settings/SettingsForm'
import { useFreshQuery } from './use-fresh-query'
import { useHost } from './use-host'

type SettingsPageProps = {
  readonly definition: SettingsPageDefinition
  /** Status boxes and related tasks below the form. */
  readonly children?: ReactNode
}

/** Any page that is a form of the catalogue, with what the page shows below the form. */
export function SettingsPage({ definition, children }: SettingsPageProps) {
  const query = useFreshQuery(settingsQuery(useHost(), definition.id))
  return (
    <Page title={definition.title}>
      <Loaded query={query}>{(loaded) => <SettingsForm definition={definition} loaded={loaded} />}</Loaded>
      {children}
    </Page>
  )
}

/** The page of a definition that says all there is on it: Administration, Call routing. */
export function settingsPageOf(definition: SettingsPageDefinition): ComponentType {
  return () => <SettingsPage definition={definition} />
}
