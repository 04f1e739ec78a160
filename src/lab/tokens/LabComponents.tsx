import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { Skeleton } from '../pages/Skeleton'

const OPTIONS = ['Strict', 'Realistic'].map((label) => ({ value: label, label }))

/** The controls of the lab's own screens, each in the states that it can have. */
export function LabComponents() {
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <LabButton>Plain</LabButton>
        <LabButton look="strong">Strong</LabButton>
        <LabButton look="quiet">Quiet</LabButton>
        <LabButton aria-pressed>Pressed</LabButton>
        <LabButton isBusy>Busy</LabButton>
        <LabButton disabled>Disabled</LabButton>
      </div>
      <div className="flex flex-wrap gap-3">
        <LabInput label="Text field" defaultValue="expe1.example.com" />
        <LabInput label="Read-only field" readOnly value="expe1.example.com" />
        <LabSelect label="Choice" options={OPTIONS} defaultValue="Strict" onChoose={() => undefined} />
      </div>
      <div data-sample>
        <Skeleton rows={2} />
      </div>
    </>
  )
}
