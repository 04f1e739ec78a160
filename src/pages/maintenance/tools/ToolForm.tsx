import type { FormEvent, ReactNode } from 'react'
import { Refused } from '../../../api/client'
import { Page } from '../../../components/Page'
import { Box } from '../../../ui/Box'
import { Button } from '../../../ui/Button'
import { FieldsBox } from '../../../ui/FieldsBox'
import { Loaded } from '../../../ui/Loaded'

type ToolFormProps<Answer> = {
  readonly title: string
  /** The button that asks. */
  readonly button: string
  readonly asked: {
    readonly data: Answer | undefined
    readonly error: Error | null
    readonly isIdle: boolean
    readonly isPending: boolean
  }
  readonly onAsk: () => void
  /** The fields of the question. */
  readonly fields: ReactNode
  readonly children: (answer: Answer) => ReactNode
  /** Related tasks at the foot of the page. */
  readonly below?: ReactNode
}

/** A tool: a question, a button that asks it, and the answer below. */
export function ToolForm<Answer>({
  title,
  button,
  asked,
  onAsk,
  fields,
  children,
  below,
}: ToolFormProps<Answer>) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk()
  }
  return (
    <Page title={title}>
      <form noValidate onSubmit={submit}>
        <FieldsBox title={title}>{fields}</FieldsBox>
        <Button type="submit" tone="primary" isBusy={asked.isPending}>
          {button}
        </Button>
      </form>
      <div role="status" className="mt-4">
        {!asked.isIdle && (
          <Box title="Results">
            <Loaded query={{ data: asked.data, error: inWords(asked.error) }}>{children}</Loaded>
          </Box>
        )}
      </div>
      {below}
    </Page>
  )
}

/** What is wrong with the question, field by field, where the answer says so. */
function inWords(error: Error | null): Error | null {
  if (!(error instanceof Refused) || error.problem.errors.length === 0) return error
  return new Error(error.problem.errors.map(({ message }) => message).join(' '))
}
