/** Goes before what the lab adds to a page of the console: the product says nothing of the kind. */
export function LabMark() {
  return <span className="text-xs text-muted">Lab: </span>
}
