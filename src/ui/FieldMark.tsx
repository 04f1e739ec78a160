type FieldMarkProps = {
  readonly mark: { readonly sign: string; readonly description: string }
  /** Of the description, by which the control is described. */
  readonly id: string
}

/** A sign after a label that is told as a description, never as part of the name. */
export function FieldMark({ mark, id }: FieldMarkProps) {
  return (
    <span className="ml-1">
      <span aria-hidden="true">{mark.sign}</span>
      <span id={id} hidden>
        {mark.description}
      </span>
    </span>
  )
}
