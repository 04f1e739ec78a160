import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { PageValues, SettingsPageDefinition } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'
import type { SettingsPageAnswer, SettingsSaved } from '#contract/wire/settings'
import { Refused } from '../../api/client'
import { saveSettings, settingsQuery, settingsSave } from '../../api/console'
import { refreshStatus } from '../../api/refresh'
import type { Outcome } from '../Outcome'
import { useHost } from '../use-host'
import { CHECK_FIELDS, showFieldErrors } from './field-errors'
import { resolverFor } from './resolver'
import { type Texts, textsOf, visibleValuesOf } from './texts'

/** The form of a settings page: what is typed, what was read, and how the last save ended. */
export function useSettingsForm(
  definition: SettingsPageDefinition,
  loaded: SettingsPageAnswer,
  onSaved?: (saved: SettingsSaved) => void,
) {
  const host = useHost()
  const client = useQueryClient()
  const fields = fieldsOf(definition)
  const [read, setRead] = useState(loaded)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [changed, setChanged] = useState<SettingsPageAnswer | null>(null)
  const form = useForm<Texts>({
    defaultValues: textsOf(fields, loaded.values),
    resolver: resolverFor(fields, read.readOnly),
  })

  const show = (answer: SettingsPageAnswer) => {
    setRead(answer)
    setChanged(null)
    form.reset(textsOf(fields, answer.values))
  }

  const refuse = async (error: Error) => {
    if (error instanceof Refused && error.problem.status === 412) {
      setChanged(await client.fetchQuery({ ...settingsQuery(host, definition.id), staleTime: 0, gcTime: 0 }))
      return
    }
    setChanged(null)
    setOutcome({ kind: 'refused', error })
    showFieldErrors(form, error)
  }

  const send = async (revision: number | null, values: PageValues) => {
    try {
      const saved = await saveSettings(host, definition.id, revision, values)
      show(saved)
      setOutcome({ kind: 'done', message: 'Saved', notes: saved.notes })
      onSaved?.(saved)
    } catch (error) {
      await refuse(error instanceof Error ? error : new Error(String(error)))
    } finally {
      // The status boxes show what the save has caused, and so does the frame by itself; settings stay as they were read.
      void refreshStatus(client, host)
    }
  }

  // Whether a field is hidden can hang on one that is read-only here, so that all are asked and then left out.
  const typed = () =>
    Object.fromEntries(
      Object.entries(visibleValuesOf(fields, form.getValues())).filter(
        ([key]) => !read.readOnly.includes(key),
      ),
    )
  return {
    form,
    read,
    outcome,
    changed,
    save: form.handleSubmit(
      () => send(read.revision, typed()),
      () => setOutcome({ kind: 'refused', error: new Error(CHECK_FIELDS) }),
    ),
    /** What *Save* would ask for as things are typed. */
    change: () => settingsSave(host, definition.id, read.revision, typed()),
    overwrite: () => send(null, typed()),
    reload: () => changed && show(changed),
    cancel: () => setChanged(null),
  }
}
