import { PEER_MARK } from '../../components/peer-mark'
import { Box } from '../../ui/Box'
import { Button } from '../../ui/Button'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { FieldRow } from '../../ui/FieldRow'
import { FieldsBox } from '../../ui/FieldsBox'
import { Loaded } from '../../ui/Loaded'
import { MessageBar } from '../../ui/MessageBar'
import { ProgressBar } from '../../ui/ProgressBar'

const tones = ['notice', 'good', 'bad', 'plain'] as const

/** The controls of the console, each in the states that it can have. */
export function ConsoleComponents() {
  return (
    <div className="bg-paper p-3 text-dense text-ink">
      <div className="mb-4 flex flex-wrap gap-2">
        <Button tone="primary">Save</Button>
        <Button>Console, plain</Button>
        <Button tone="primary" isBusy>
          Console, busy
        </Button>
        <Button disabled>Console, disabled</Button>
      </div>
      {tones.map((tone) => (
        <MessageBar key={tone} tone={tone}>
          A message in the tone <em>{tone}</em>.
        </MessageBar>
      ))}
      <FieldsBox title="Fields">
        <FieldRow label="Usual" mark={PEER_MARK} help="What the field is for.">
          {(control) => <input {...control} defaultValue="cluster1.example.com" className="control w-72" />}
        </FieldRow>
        <FieldRow label="Mandatory, with an error" required error="This field must not be blank.">
          {(control) => <input {...control} className="control w-72" />}
        </FieldRow>
        <FieldRow label="Read-only" beside={<strong className="text-good">Active</strong>}>
          {(control) => <input {...control} readOnly value="10.0.0.11" className="control w-72" />}
        </FieldRow>
        <FieldRow label="Drop-down" unit="seconds">
          {(control) => (
            <select {...control} className="control min-w-32">
              <option>60</option>
            </select>
          )}
        </FieldRow>
      </FieldsBox>
      <Box title="Status">
        <Definitions>
          <DefinitionRow label="State">
            <strong className="text-bad">Failed</strong>
          </DefinitionRow>
        </Definitions>
      </Box>
      <div data-sample>
        <Loaded query={{ data: undefined, error: null }}>{() => null}</Loaded>
      </div>
      <Loaded query={{ data: undefined, error: new Error('The reason stands here.') }}>{() => null}</Loaded>
      <ProgressBar label="On its way" fraction={0.4} />
    </div>
  )
}
