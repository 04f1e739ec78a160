/** A state of the gallery: what it is called, and where it is shown. */
type Case = { readonly name: string; readonly address: string }

/** A picture of one, and why it was not taken where it was not. */
export type Taken = Case & { readonly width: number; readonly file: string; readonly failure: string | null }

export const WIDTHS: readonly number[]

/** Takes a picture of each case at each width into `now` of a folder; what each takes the place of goes to `before`. */
export function takePictures(
  browser: object,
  cases: readonly Case[],
  widths: readonly number[],
  folder: string,
): Promise<Taken[]>
