import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { scenariosQuery, startScenario } from '../../api/lab'
import { RefusalNote } from '../RefusalNote'
import { Panel } from './Panel'
import { ScenarioCard } from './ScenarioCard'
import { type StartChoice, StartChoices } from './StartChoices'

/** The starting worlds. Starting one replaces the world that stands. */
export function Scenarios() {
  const { data, error } = useQuery(scenariosQuery)
  const [choice, setChoice] = useState<StartChoice>({ seed: undefined, profile: 'strict', clock: 'running' })
  const start = useMutation({ mutationFn: startScenario })
  const refusal = error ?? start.error
  return (
    <Panel title="Scenarios">
      <StartChoices choice={choice} onChange={setChoice} />
      {refusal && <RefusalNote error={refusal} />}
      <p role="status" className="text-(--lab-good)">
        {start.isSuccess && `Started ${start.variables.id}.`}
      </p>
      <ul className="flex flex-col gap-2">
        {data?.scenarios.map((scenario) => (
          <ScenarioCard
            key={scenario.id}
            scenario={scenario}
            choice={{ ...choice, id: scenario.id }}
            busy={start.isPending}
            onStart={start.mutate}
          />
        ))}
      </ul>
    </Panel>
  )
}
