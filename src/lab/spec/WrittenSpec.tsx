import { counted } from '#contract/counted'
import type { Spec } from '#contract/wire/spec'
import { LabButton } from '../LabButton'
import { LabTextArea } from '../LabTextArea'
import { Panel } from '../pages/Panel'
import { useCopy } from '../pages/use-copy'
import { saveFile } from '../save-file'

/** A spec as text, to be copied or downloaded, and what of the log it does not play. */
export function WrittenSpec({ spec: { title, fileName, text, left } }: { readonly spec: Spec }) {
  const { field, copy, copied } = useCopy<HTMLTextAreaElement>(text, 'text')

  return (
    <Panel title={title}>
      <div className="flex flex-wrap gap-2">
        <LabButton onClick={() => void copy()}>Copy</LabButton>
        <LabButton onClick={() => saveFile(fileName, text, 'text/typescript;charset=utf-8')}>
          Download
        </LabButton>
      </div>
      <p role="status">{copied || `${counted(text.split('\n').length, 'line')}, for ${fileName}.`}</p>
      <p>Passwords that were typed stand in it in clear: look through it before you hand it on.</p>
      {left.length > 0 && (
        <div>
          <h3 className="font-semibold">What it does not play</h3>
          <ul className="flex flex-col gap-1">
            {left.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      <LabTextArea
        ref={field}
        label="Spec"
        readOnly
        rows={24}
        spellCheck={false}
        value={text}
        className="min-h-7 w-full font-mono text-xs"
      />
    </Panel>
  )
}
